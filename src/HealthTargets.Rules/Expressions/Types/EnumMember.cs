using System.Runtime.CompilerServices;
using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>A property that holds a member of an enumeration; it is carried as a whole number, without boxing.
/// </summary>
internal sealed class EnumMember<TOwner, TEnum> : FactMember
    where TEnum : struct, Enum
{
    private readonly Func<TOwner, TEnum> read;

    internal EnumMember(string name, Func<FactType> type, Func<TOwner, TEnum> read)
        : base(name, type) => this.read = read;

    /// <inheritdoc/>
    internal override Node Read(Node<object?> owner, int position) => new Calls.One<TEnum, long>(
        Number, new MemberNode<TOwner, TEnum>(owner, read, position), position);

    private static long Number(TEnum value) => System.Type.GetTypeCode(typeof(TEnum)) switch
    {
        TypeCode.SByte => Unsafe.As<TEnum, sbyte>(ref value),
        TypeCode.Byte => Unsafe.As<TEnum, byte>(ref value),
        TypeCode.Int16 => Unsafe.As<TEnum, short>(ref value),
        TypeCode.UInt16 => Unsafe.As<TEnum, ushort>(ref value),
        TypeCode.UInt32 => Unsafe.As<TEnum, uint>(ref value),
        TypeCode.Int64 or TypeCode.UInt64 => Unsafe.As<TEnum, long>(ref value),
        _ => Unsafe.As<TEnum, int>(ref value),
    };
}
