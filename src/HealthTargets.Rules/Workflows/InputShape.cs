using System.Runtime.CompilerServices;
using System.Text;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// What a compiled workflow depends on: its name, and the names and types of the inputs. A declared type is itself and
/// nothing else, whatever its name; types of JSON and dictionaries are equal when they have the same members.
/// </summary>
internal sealed class InputShape : IEquatable<InputShape>
{
    private readonly string text;
    private readonly List<FactType> declared;

    private InputShape(string text, List<FactType> declared)
    {
        this.text = text;
        this.declared = declared;
    }

    /// <summary>Returns the shape of inputs.</summary>
    internal static InputShape Of(string workflow, IReadOnlyList<string> names, IReadOnlyList<FactType> types)
    {
        var text = new StringBuilder();
        var declared = new List<FactType>();
        Append(text, workflow);
        for (int i = 0; i < names.Count; i++)
        {
            Append(text, names[i]);
            Append(text, types[i], declared);
        }

        return new InputShape(text.ToString(), declared);
    }

    /// <inheritdoc/>
    public bool Equals(InputShape? other)
    {
        if (other is null || text != other.text || declared.Count != other.declared.Count)
        {
            return false;
        }

        for (int i = 0; i < declared.Count; i++)
        {
            if (!ReferenceEquals(declared[i], other.declared[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InputShape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = text.GetHashCode(StringComparison.Ordinal);
        foreach (FactType type in declared)
        {
            hash = HashCode.Combine(hash, RuntimeHelpers.GetHashCode(type));
        }

        return hash;
    }

    // The length in front keeps two names from being read as one.
    private static void Append(StringBuilder text, string name) => text.Append(name.Length).Append(':').Append(name);

    private static void Append(StringBuilder text, FactType type, List<FactType> declared)
    {
        text.Append((int)type.Kind).Append(type.IsNullable ? '?' : ';');
        switch (type.Kind)
        {
            case FactKind.Object when type.IsOpen:
                text.Append('{');
                foreach ((string name, FactMember member) in type.Members)
                {
                    Append(text, name);
                    Append(text, member.Type, declared);
                }

                text.Append('}');
                break;
            case FactKind.Object or FactKind.Enum:
                declared.Add(type.Underlying);
                break;
            case FactKind.List or FactKind.Dictionary:
                if (type.Key is not null)
                {
                    Append(text, type.Key, declared);
                }

                Append(text, type.Element!, declared);
                break;
        }
    }
}
