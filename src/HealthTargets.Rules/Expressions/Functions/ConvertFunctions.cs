using System.Globalization;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions of <c>Convert</c>; no culture has a say in them.</summary>
internal static class ConvertFunctions
{
    private const string Owner = "Convert";

    /// <summary>Adds the functions.</summary>
    internal static void AddStatics(FunctionTable table)
    {
        AddTo(table, "ToInt32", value => Convert.ToInt32(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToInt64", value => Convert.ToInt64(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToInt16", value => Convert.ToInt16(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToUInt16", value => Convert.ToUInt16(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToUInt32", value => Convert.ToUInt32(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToUInt64", value => Convert.ToUInt64(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToByte", value => Convert.ToByte(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToSByte", value => Convert.ToSByte(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToSingle", value => Convert.ToSingle(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToDouble", value => Convert.ToDouble(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToDecimal", value => Convert.ToDecimal(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToBoolean", value => Convert.ToBoolean(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToChar", value => Convert.ToChar(value, CultureInfo.InvariantCulture));
        AddTo(table, "ToString", TextFunctions.Text);
        table.Add(
            Owner,
            Function.Of<string, object?>("FromBase64String", Convert.FromBase64String)
                .Returning(FactTypes.Of(FactKind.Byte).AsList()),
            Function.Of<string?, DateTime>(
                "ToDateTime",
                text => text is null
                    ? default
                    : DateFunctions.Read<DateTime>(text)),
            Function.Of<DateTime, DateTime>("ToDateTime", value => value),
            Function.Of<string?, string?>("ToString", text => text),
            Function.Of<int, string>("ToString", value => value.ToString(CultureInfo.InvariantCulture)),
            Function.Of<int, int, string>("ToString", Convert.ToString),
            Function.Of<long, int, string>("ToString", Convert.ToString),
            Function.Of<string?, int, int>("ToInt32", Convert.ToInt32),
            Function.Of<string?, int, long>("ToInt64", Convert.ToInt64));
    }

    private static void AddTo<T>(FunctionTable table, string name, Func<object?, T> convert) =>
        table.Add(Owner, Function.Of(name, convert));
}
