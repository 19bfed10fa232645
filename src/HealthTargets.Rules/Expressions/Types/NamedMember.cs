using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>A member of a JSON object or dictionary.</summary>
internal sealed class NamedMember : FactMember
{
    internal NamedMember(string name, FactType type)
        : base(name, () => type)
    {
    }

    /// <inheritdoc/>
    internal override Node Read(Node<object?> owner, int position) =>
        Type.FromObject(new NamedValueNode(owner, Name, isRequired: false, position), position);
}
