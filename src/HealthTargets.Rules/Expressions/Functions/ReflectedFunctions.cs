using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions of the public static methods of a .NET type, found once.</summary>
[RequiresUnreferencedCode("Static members are found by reflection, once.")]
[RequiresDynamicCode("Delegates are made for the types of the parameters.")]
internal static class ReflectedFunctions
{
    private const BindingFlags Flags = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Adds the functions and constants of a type under its name.</summary>
    internal static void Add(Type type, FunctionTable functions, FunctionTable constants)
    {
        if (type.IsEnum)
        {
            return;
        }

        foreach (MethodInfo method in type.GetMethods(Flags))
        {
            bool isProperty = method.IsSpecialName && method.Name.StartsWith("get_", StringComparison.Ordinal);
            if (CanCall(method) && (isProperty || !method.IsSpecialName))
            {
                string name = isProperty ? method.Name["get_".Length..] : method.Name;
                (isProperty ? constants : functions).Add(type.Name, Of(name, method));
            }
        }
    }

    private static bool CanCall(MethodInfo method) =>
        !method.IsGenericMethod && method.ReturnType != typeof(void) && !method.ReturnType.IsByRefLike
        && method.GetParameters() is { Length: <= 3 } parameters
        && !parameters.Any(one => one.ParameterType.IsByRef || one.ParameterType.IsByRefLike
            || one.ParameterType.IsPointer);

    private static Function Of(string name, MethodInfo method)
    {
        Type[] types = [.. method.GetParameters().Select(one => one.ParameterType), method.ReturnType];
        Type delegateType = (types.Length switch
        {
            1 => typeof(Func<>),
            2 => typeof(Func<,>),
            3 => typeof(Func<,,>),
            _ => typeof(Func<,,,>),
        }).MakeGenericType(types);
        MethodInfo make = typeof(Function).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Single(one => one.Name == nameof(Function.Of) && one.GetGenericArguments().Length == types.Length)
            .MakeGenericMethod(types);
        var function = (Function)make.Invoke(null, [name, method.CreateDelegate(delegateType)])!;
        return function.Returning(FactType.Of(method.ReturnType));
    }
}
