using System.Reflection;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Makes delegates that read members.</summary>
internal static class MemberReaders
{
    private delegate TValue StructReader<TOwner, TValue>(ref TOwner owner);

    /// <summary>Returns a delegate for a property of a class.</summary>
    internal static Func<TOwner, TValue> OfProperty<TOwner, TValue>(PropertyInfo property) =>
        property.GetMethod!.CreateDelegate<Func<TOwner, TValue>>();

    /// <summary>Returns a delegate for a property of a struct.</summary>
    internal static Func<TOwner, TValue> OfStructProperty<TOwner, TValue>(PropertyInfo property)
    {
        StructReader<TOwner, TValue> read = property.GetMethod!.CreateDelegate<StructReader<TOwner, TValue>>();
        return owner => read(ref owner);
    }

    /// <summary>Returns a delegate for a field.</summary>
    internal static Func<TOwner, TValue> OfField<TOwner, TValue>(FieldInfo field) =>
        owner => (TValue)field.GetValue(owner)!;
}
