using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Types of .NET classes, read once; afterwards members are read through delegates.</summary>
[RequiresUnreferencedCode("Members are read by reflection, once.")]
[RequiresDynamicCode("Readers of members are made for the types of their values.")]
internal static class ReflectedTypes
{
    private static readonly ConditionalWeakTable<Type, FactType> Known = [];

    /// <summary>Returns the type of a .NET type.</summary>
    internal static FactType Of(Type type) =>
        FactType.FindPlain(type) ?? Known.GetValue(type, Make);

    private static FactType Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner).AsNullable();
        }

        if (type.IsEnum)
        {
            return FactType.EnumOf(type, Enum.GetNames(type), Enum.GetValuesAsUnderlyingType(type));
        }

        if (FindGeneric(type, typeof(IDictionary<,>)) is { } dictionary)
        {
            Type[] arguments = dictionary.GetGenericArguments();
            return FactType.DictionaryOf(Of(arguments[0]), Of(arguments[1]));
        }

        if (FindGeneric(type, typeof(IEnumerable<>)) is { } list)
        {
            return Of(list.GetGenericArguments()[0]).AsList();
        }

        if (typeof(IEnumerable).IsAssignableFrom(type))
        {
            return FactType.Unknown.AsList();
        }

        return typeof(MemberInfo).IsAssignableFrom(type) || typeof(Delegate).IsAssignableFrom(type)
            || type.Namespace?.StartsWith("System.Reflection", StringComparison.Ordinal) == true
            || typeof(Assembly).IsAssignableFrom(type) || type.IsPointer || type.IsByRefLike
            ? FactType.Unknown
            : new FactType(FactKind.Object, type.Name, Carriers.Objects)
            {
                ClrType = type, MemberSource = () => MembersOf(type),
            };
    }

    private static Type? FindGeneric(Type type, Type generic) =>
        type.GetInterfaces().Append(type)
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == generic);

    private static IEnumerable<FactMember> MembersOf(Type type)
    {
        const BindingFlags Flags = BindingFlags.Public | BindingFlags.Instance;
        foreach (PropertyInfo property in type.GetProperties(Flags).Concat(
            type.IsInterface ? type.GetInterfaces().SelectMany(one => one.GetProperties(Flags)) : []))
        {
            // What leads to types and assemblies is no fact.
            if (property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
                && !IsForbidden(property.PropertyType))
            {
                yield return MemberOf(type, property.Name, property.PropertyType, property);
            }
        }

        foreach (FieldInfo field in type.GetFields(Flags))
        {
            if (!IsForbidden(field.FieldType))
            {
                yield return MemberOf(type, field.Name, field.FieldType, field);
            }
        }
    }

    private static bool IsForbidden(Type type) => type.IsPointer || type.IsByRef || type.IsByRefLike
        || typeof(MemberInfo).IsAssignableFrom(type) || typeof(Assembly).IsAssignableFrom(type)
        || typeof(Module).IsAssignableFrom(type);

    private static FactMember MemberOf(Type owner, string name, Type value, MemberInfo source)
    {
        object read = typeof(MemberReaders)
            .GetMethod(
                source is PropertyInfo ? (owner.IsValueType ? "OfStructProperty" : "OfProperty") : "OfField",
                BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(owner, value)
            .Invoke(null, [source])!;
        Type form = value.IsEnum ? typeof(EnumMember<,>) : typeof(TypedMember<,>);
        Func<FactType> type = () => Of(value);
        return (FactMember)Activator.CreateInstance(
            form.MakeGenericType(owner, value),
            BindingFlags.NonPublic | BindingFlags.Instance,
            null,
            [name, type, read],
            null)!;
    }
}
