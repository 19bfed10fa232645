using System.Reflection;
using System.Text;

namespace HealthTargets.TestSupport.House;

/// <summary>
/// Prints what an assembly offers, one line per type and member, sorted, close to C#. Members that the compiler adds
/// to every record are left out; the word "record" stands for them.
/// </summary>
internal static class PublicApiPrinter
{
    /// <summary>Prints the public types of an assembly.</summary>
    public static string Print(Assembly assembly)
    {
        StringBuilder text = new();
        IEnumerable<IGrouping<string, Type>> namespaces = assembly.GetExportedTypes()
            .GroupBy(type => type.Namespace ?? "")
            .OrderBy(space => space.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, Type> space in namespaces)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("namespace ").Append(space.Key).Append('\n');
            foreach (Type type in space.OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                Print(type, text);
            }
        }

        return text.ToString();
    }

    private static void Print(Type type, StringBuilder text)
    {
        text.Append("\n  ").Append(SignaturePrinter.OfType(type)).Append('\n');
        IEnumerable<string> lines = type.IsEnum ? EnumLines(type) : MemberLines(type);
        foreach (string line in lines)
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }

    // The numbers of an enum are part of what others compile against.
    private static IEnumerable<string> EnumLines(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)}");

    private static IEnumerable<string> MemberLines(Type type) =>
        type.GetMembers(Compiled.Declared)
            .Where(member => member is not Type && IsOffered(member))
            .Select(member => (Rank: RankOf(member), Line: SignaturePrinter.OfMember(member)))
            .OrderBy(member => member.Rank)
            .ThenBy(member => member.Line, StringComparer.Ordinal)
            .Select(member => member.Line);

    private static bool IsOffered(MemberInfo member) => member switch
    {
        MethodBase method => IsSeen(method)
            && !Compiled.IsGenerated(method)
            && (method.IsConstructor || !method.IsSpecialName || IsOperator(method)),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsSeen) && !IsContractOfRecord(property),
        EventInfo happening => IsSeen(happening.AddMethod!),
        _ => false,
    };

    private static bool IsOperator(MethodBase method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsContractOfRecord(PropertyInfo property) =>
        property.Name == "EqualityContract" && property.PropertyType == typeof(Type);

    private static int RankOf(MemberInfo member) => member switch
    {
        FieldInfo => 0,
        ConstructorInfo => 1,
        PropertyInfo => 2,
        EventInfo => 3,
        _ => 4,
    };
}
