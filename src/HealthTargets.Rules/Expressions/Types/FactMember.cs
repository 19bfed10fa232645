using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>A declared member of an object: its name, its type, and how it is read.</summary>
public abstract class FactMember
{
    private readonly Func<FactType> type;

    private protected FactMember(string name, Func<FactType> type)
    {
        Name = name;
        this.type = type;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the type.</summary>
    public FactType Type => type();

    /// <summary>Returns the node that reads the member.</summary>
    internal abstract Node Read(Node<object?> owner, int position);
}
