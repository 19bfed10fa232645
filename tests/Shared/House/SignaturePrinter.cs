using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace HealthTargets.TestSupport.House;

/// <summary>Writes types and members in one line each, close to C#.</summary>
internal static class SignaturePrinter
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Writes the head of a type.</summary>
    public static string OfType(Type type)
    {
        string bases = string.Join(", ", BasesOf(type));
        string after = bases.Length == 0 ? "" : " : " + bases;
        return $"{KindOf(type)} {TypeName.Of(type)}{after}{Constraints(type.GetGenericArguments())}";
    }

    /// <summary>Writes a member without its body.</summary>
    public static string OfMember(MemberInfo member) => member switch
    {
        FieldInfo field => OfField(field),
        ConstructorInfo constructor => $"{Modifiers(constructor)}new({Parameters(constructor)})",
        MethodInfo method => OfMethod(method),
        PropertyInfo property => OfProperty(property),
        EventInfo happening => $"event {TypeName.Of(happening.EventHandlerType!)} {happening.Name}",
        _ => member.Name,
    };

    private static string OfField(FieldInfo field)
    {
        string kind = field.IsLiteral
            ? "const "
            : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string value = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "";
        return $"{kind}{TypeName.Of(field.FieldType, Nullability.Create(field))} {field.Name}{value}";
    }

    private static string OfMethod(MethodInfo method)
    {
        Type[] generic = method.IsGenericMethod ? method.GetGenericArguments() : [];
        string names = string.Join(", ", generic.Select(argument => argument.Name));
        string arguments = generic.Length > 0 ? $"<{names}>" : "";
        string result = TypeName.Of(method.ReturnType, Nullability.Create(method.ReturnParameter));
        return $"{Modifiers(method)}{result} {method.Name}{arguments}({Parameters(method)}){Constraints(generic)}";
    }

    private static string OfProperty(PropertyInfo property)
    {
        MethodInfo[] accessors =
        [
            .. property.GetAccessors(nonPublic: true).Where(accessor => !accessor.IsPrivate && !accessor.IsAssembly),
        ];
        IEnumerable<string> words = accessors
            .Select(accessor => accessor == property.GetMethod ? "get;" : IsInit(accessor) ? "init;" : "set;")
            .Order(StringComparer.Ordinal);
        ParameterInfo[] index = property.GetIndexParameters();
        string name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string type = TypeName.Of(property.PropertyType, Nullability.Create(property));
        return $"{required}{Modifiers(accessors[0])}{type} {name} {{ {string.Join(' ', words)} }}";
    }

    private static string KindOf(Type type)
    {
        string record = IsRecord(type) ? "record " : "";
        return type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } =>
                (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "")
                + (type.IsByRefLike ? "ref " : "") + record + "struct",
            _ when type.IsAssignableTo(typeof(Delegate)) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract " + record + "class",
            { IsSealed: true } => "sealed " + record + "class",
            _ => record + "class",
        };
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", Compiled.Declared) is MethodInfo print && Compiled.IsGenerated(print);

    private static IEnumerable<string> BasesOf(Type type)
    {
        if (type.IsEnum || type.IsAssignableTo(typeof(Delegate)))
        {
            return [];
        }

        IEnumerable<Type> inherited = type.GetInterfaces()
            .SelectMany(one => one.GetInterfaces())
            .Concat(type.BaseType?.GetInterfaces() ?? []);
        Type? parent = type.BaseType;
        bool isPlain = parent is null || parent == typeof(object) || parent == typeof(ValueType);
        IEnumerable<string> interfaces = type.GetInterfaces()
            .Except(inherited)
            .Where(one => one.IsVisible && !IsEqualityOfRecord(type, one))
            .Select(one => TypeName.Of(one))
            .Order(StringComparer.Ordinal);
        return isPlain ? interfaces : interfaces.Prepend(TypeName.Of(parent!));
    }

    // It goes without saying.
    private static bool IsEqualityOfRecord(Type type, Type contract) =>
        IsRecord(type) && contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>);

    private static string Constraints(Type[] arguments) =>
        string.Concat(
            from argument in arguments
            where argument.IsGenericParameter
            let limits = LimitsOf(argument).ToList()
            where limits.Count > 0
            select $" where {argument.Name} : {string.Join(", ", limits)}");

    private static IEnumerable<string> LimitsOf(Type argument)
    {
        GenericParameterAttributes special = argument.GenericParameterAttributes;
        bool isStruct = special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (isStruct || special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return isStruct ? "struct" : "class";
        }

        foreach (Type limit in argument.GetGenericParameterConstraints().Where(limit => limit != typeof(ValueType)))
        {
            yield return TypeName.Of(limit);
        }

        if (!isStruct && special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            yield return "new()";
        }
    }

    private static string Modifiers(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (method.IsAbstract && method.DeclaringType is { IsInterface: false } ? "abstract " : "")
        + (method is MethodInfo plain && IsOpen(plain) ? "virtual " : "")
        + (method is MethodInfo overriding && overriding.GetBaseDefinition() != overriding ? "override " : "");

    private static bool IsOpen(MethodInfo method) =>
        method is { IsVirtual: true, IsAbstract: false, IsFinal: false, DeclaringType.IsSealed: false }
        && method.GetBaseDefinition() == method;

    private static string Parameters(MethodBase method)
    {
        bool isExtension = method.IsDefined(typeof(ExtensionAttribute), inherit: false);
        return (isExtension ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string kind = parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : parameter.ParameterType.IsByRef ? "ref "
            : TakesAnyNumber(parameter) ? "params "
            : "";
        string value = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue) : "";
        return $"{kind}{TypeName.Of(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static bool TakesAnyNumber(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute));

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
