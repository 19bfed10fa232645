using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>A property or field of a .NET type, read through a delegate of its own type.</summary>
internal sealed class TypedMember<TOwner, TValue> : FactMember
{
    private readonly Func<TOwner, TValue> read;

    internal TypedMember(string name, Func<FactType> type, Func<TOwner, TValue> read)
        : base(name, type) => this.read = read;

    /// <inheritdoc/>
    internal override Node Read(Node<object?> owner, int position)
    {
        if (!typeof(TValue).IsValueType && typeof(TValue) != typeof(string))
        {
            // A delegate that returns a class is one that returns an object.
            return Type.FromObject(
                new MemberNode<TOwner, object?>(owner, (Func<TOwner, object?>)(object)read, position), position);
        }

        var node = new MemberNode<TOwner, TValue>(owner, read, position);
        return Type.Kind == FactKind.Enum || Type.Carrier is not Carrier<TValue>
            ? Type.FromObject(new Lifting.Box<TValue>(node, null), position)
            : node;
    }
}
