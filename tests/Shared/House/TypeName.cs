using System.Reflection;

namespace HealthTargets.TestSupport.House;

/// <summary>Writes the name of a type as C# does: keywords, arguments in angles, "?" for what may be null.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>Writes a type; with what is known of its nulls, if given.</summary>
    public static string Of(Type type, NullabilityInfo? nulls = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nulls?.ElementType ?? nulls);
        }

        if (Nullable.GetUnderlyingType(type) is Type value)
        {
            return Of(value) + "?";
        }

        bool mayBeNull = nulls?.ReadState == NullabilityState.Nullable && !type.IsValueType;
        return Plain(type, nulls) + (mayBeNull ? "?" : "");
    }

    private static string Plain(Type type, NullabilityInfo? nulls)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nulls?.ElementType)}[]";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        // A nested generic type repeats the arguments of the type around it.
        Type[] arguments = type.GetGenericArguments();
        int outerCount = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        string outer = type.DeclaringType is Type declaring ? Plain(declaring, null) + "." : "";
        string name = outer + type.Name.Split('`')[0];
        if (arguments.Length == outerCount)
        {
            return name;
        }

        IEnumerable<string> names = arguments.Index().Skip(outerCount)
            .Select(argument => Of(argument.Item, nulls?.GenericTypeArguments.ElementAtOrDefault(argument.Index)));
        return $"{name}<{string.Join(", ", names)}>";
    }
}
