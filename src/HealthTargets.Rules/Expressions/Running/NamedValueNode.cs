using System.Collections;

namespace HealthTargets.Rules.Expressions.Running;

/// <summary>The value under a name in a dictionary, such as a member of a JSON object.</summary>
internal sealed class NamedValueNode : Node<object?>
{
    private readonly Node<object?> owner;
    private readonly string name;
    private readonly bool isRequired;
    private readonly int position;

    /// <summary>Makes a node.</summary>
    /// <param name="owner">The dictionary.</param>
    /// <param name="name">The name.</param>
    /// <param name="isRequired">Whether it is a fault where the name is absent; else that gives null.</param>
    /// <param name="position">The place, for faults.</param>
    internal NamedValueNode(Node<object?> owner, string name, bool isRequired, int position)
    {
        this.owner = owner;
        this.name = name;
        this.isRequired = isRequired;
        this.position = position;
    }

    /// <inheritdoc/>
    internal override object? Get(ExpressionFrame frame)
    {
        object? value = owner.Get(frame);
        return Read(value, name, out object? found) ? found
            : value is null
                ? throw new FaultException(FaultKind.MissingValue, position, "the owner of the member is null")
            : value is not (IDictionary or IDictionary<string, object?>)
                ? throw new FaultException(FaultKind.WrongType, position, "the value has no members")
            : isRequired ? throw new FaultException(FaultKind.NoSuchItem, position, $"there is no \"{name}\"")
            : null;
    }

    private static bool Read(object? owner, string name, out object? found)
    {
        found = null;
        switch (owner)
        {
            case Dictionary<string, object?> plain when plain.TryGetValue(name, out found):
                return true;
            case IDictionary<string, object?> members:
                // Names without regard to case, as everywhere in the language.
                foreach ((string key, object? value) in members)
                {
                    if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                    {
                        found = value;
                        return true;
                    }
                }

                return false;
            case IDictionary entries when entries.Contains(name):
                found = entries[name];
                return true;
            default:
                return false;
        }
    }
}
