using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using NodaTime;

namespace HealthTargets.TestSupport.House;

/// <summary>
/// Finds what makes a result depend on more than its input: the clock, the time zone, the culture, the environment
/// and chance, read openly or by an operation that reads them in silence.
/// </summary>
internal static class AmbientReads
{
    private const string Any = "*";

    private static readonly Dictionary<Type, string[]> ForbiddenMembers = new()
    {
        [typeof(DateTime)] = ["get_Now", "get_UtcNow", "get_Today"],
        [typeof(DateTimeOffset)] = ["get_Now", "get_UtcNow"],
        [typeof(TimeProvider)] = ["get_System"],
        [typeof(TimeZoneInfo)] = ["get_Local"],
        [typeof(SystemClock)] = [Any],
        [typeof(CultureInfo)] =
        [
            "get_CurrentCulture", "set_CurrentCulture", "get_CurrentUICulture", "set_CurrentUICulture",
            "get_DefaultThreadCurrentCulture", "get_InstalledUICulture",
        ],
        [typeof(NumberFormatInfo)] = ["get_CurrentInfo"],
        [typeof(DateTimeFormatInfo)] = ["get_CurrentInfo"],
        [typeof(StringComparer)] = ["get_CurrentCulture", "get_CurrentCultureIgnoreCase"],
        [typeof(Environment)] =
        [
            "GetEnvironmentVariable", "GetEnvironmentVariables", "ExpandEnvironmentVariables", "GetFolderPath",
            "GetCommandLineArgs", "get_MachineName", "get_UserName", "get_CurrentDirectory", "get_OSVersion",
            "get_NewLine", "get_TickCount", "get_TickCount64",
        ],
        [typeof(Random)] = [Any],
        [typeof(Guid)] = ["NewGuid", "CreateVersion7"],
        [typeof(Console)] = [Any],
    };

    private static readonly HashSet<Type> NumbersWithSeparators =
        [typeof(double), typeof(float), typeof(Half), typeof(decimal), typeof(BigInteger)];

    /// <summary>Returns a sentence for every such read in a project.</summary>
    public static IEnumerable<string> In(SourceProject project) =>
        from type in project.Types
        from method in Compiled.MethodsOf(type)
        from sentence in In(method).Distinct()
        select sentence;

    /// <summary>Returns a sentence for every such read in a method.</summary>
    public static IEnumerable<string> In(MethodBase method)
    {
        bool hasProvider = false;
        foreach (MethodBase called in IlReader.MembersNamedBy(method).OfType<MethodBase>())
        {
            if (called.IsConstructor && IsInterpolation(called.DeclaringType!))
            {
                hasProvider = HasProvider(called);
            }

            bool isBad = IsForbidden(called) || IsFormattedByCulture(called) || IsSortedByCulture(called)
                || (!hasProvider && IsNumberIntoInterpolation(called));
            if (isBad)
            {
                yield return $"{method.DeclaringType}.{method.Name} calls {called.DeclaringType?.Name}.{called.Name}";
            }
        }
    }

    private static bool IsForbidden(MethodBase called) =>
        called.DeclaringType is Type type
        && ForbiddenMembers.TryGetValue(type, out string[]? members)
        && (members.Contains(Any) || members.Contains(called.Name));

    private static bool IsFormattedByCulture(MethodBase called) =>
        called.DeclaringType is Type type
        && NumbersWithSeparators.Contains(type)
        && called.Name is "ToString" or "Parse" or "TryParse" or "TryFormat"
        && !HasProvider(called);

    private static bool IsInterpolation(Type type) =>
        type.IsDefined(typeof(InterpolatedStringHandlerAttribute), inherit: false);

    private static bool IsNumberIntoInterpolation(MethodBase called) =>
        called.Name == "AppendFormatted"
        && IsInterpolation(called.DeclaringType!)
        && called.IsGenericMethod
        && called.GetGenericArguments() is [Type value]
        && NumbersWithSeparators.Contains(Nullable.GetUnderlyingType(value) ?? value);

    // Without a comparer, texts are sorted as the language of the machine sorts them.
    private static bool IsSortedByCulture(MethodBase called)
    {
        bool takesComparer = called.GetParameters().Any(parameter =>
            parameter.ParameterType.IsAssignableTo(typeof(IComparer))
            || parameter.ParameterType.Name.StartsWith("IComparer`", StringComparison.Ordinal)
            || parameter.ParameterType.Name.StartsWith("Comparison`", StringComparison.Ordinal));
        Type[] arguments = called is { IsConstructor: true, DeclaringType: Type made }
            ? made.GetGenericArguments()
            : called.IsGenericMethod ? called.GetGenericArguments() : called.DeclaringType!.GetGenericArguments();
        return !takesComparer && SortedArgument(called, arguments) == typeof(string);
    }

    private static Type? SortedArgument(MethodBase called, Type[] arguments) =>
        (called.IsConstructor, called.Name) switch
        {
            (true, _) when called.DeclaringType!.Name.StartsWith("Sorted", StringComparison.Ordinal) => arguments[0],
            (true, _) when called.DeclaringType!.Name == "PriorityQueue`2" => arguments[1],
            (false, "Sort" or "Order" or "OrderDescending" or "get_Default")
                when arguments.Length > 0 && called.DeclaringType!.Name != "EqualityComparer`1" => arguments[0],
            (false, "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "MinBy" or "MaxBy")
                when arguments.Length > 1 => arguments[1],
            (false, "ToImmutableSortedDictionary" or "ToImmutableSortedSet") => arguments.FirstOrDefault(),
            _ => null,
        };

    private static bool HasProvider(MethodBase called) =>
        called.GetParameters().Any(parameter => parameter.ParameterType == typeof(IFormatProvider));
}
