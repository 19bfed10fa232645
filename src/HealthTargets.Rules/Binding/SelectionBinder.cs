using HealthTargets.OrgUnits;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads which units are meant: <c>"children"</c>, <c>{ "level": "township" }</c>, <c>{ "units": ["a", "b"] }</c>.
/// </summary>
internal static class SelectionBinder
{
    private static readonly string[] Words = ["own", "children", "siblings"];

    /// <summary>Reads a selection; null where it can't be read, which is reported.</summary>
    internal static UnitSelection? Bind(SyntaxNode node, string property, ValueReader values)
    {
        switch (node)
        {
            case SyntaxString:
                return BindWord(node, property, values);
            case SyntaxObject:
                return ObjectReader.Open(node, property, Shapes.Selection, values) is { } reader
                    ? BindObject(reader)
                    : null;
            default:
                values.Report(TypeErrors.WrongType(node, property, TypeNames.TextOrObject));
                return null;
        }
    }

    /// <summary>Reads the properties <c>level</c>, <c>group</c> and <c>units</c> of an object.</summary>
    internal static UnitSelection? BindObject(ObjectReader reader)
    {
        _ = reader.OnlyOne("level", "units");
        _ = reader.OnlyOne("group", "units");
        if (reader.Find("units") is { } units)
        {
            IReadOnlyList<SyntaxString> names = reader.Values.Names(units, "units");
            return names.Count == 0
                ? null
                : new UnitSelection.Named(names.Select(name => new OrgUnitId(name.Value)).ToValueList());
        }

        if (reader.Find("level") is null && reader.Find("group") is null)
        {
            reader.ReportMissing("level", "group", "units");
            return null;
        }

        return new UnitSelection.Matching(Levels(NamesOf(reader, "level")), Groups(NamesOf(reader, "group")));
    }

    // Loops, as queries over our own small types are compiled when a program starts.
    private static ValueList<OrgUnitLevel> Levels(IReadOnlyList<SyntaxString> names)
    {
        OrgUnitLevel[] levels = new OrgUnitLevel[names.Count];
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = new(names[i].Value);
        }

        return [.. levels];
    }

    private static ValueList<OrgUnitGroup> Groups(IReadOnlyList<SyntaxString> names)
    {
        OrgUnitGroup[] groups = new OrgUnitGroup[names.Count];
        for (int i = 0; i < groups.Length; i++)
        {
            groups[i] = new(names[i].Value);
        }

        return [.. groups];
    }

    private static IReadOnlyList<SyntaxString> NamesOf(ObjectReader reader, string property) =>
        reader.Find(property) is { } node ? reader.Values.NameOrNames(node, property) : [];

    private static UnitSelection? BindWord(SyntaxNode node, string property, ValueReader values)
    {
        SyntaxString? word = values.Text(node, property);
        switch (word?.Value)
        {
            case "own":
                return new UnitSelection.Own();
            case "children":
                return new UnitSelection.Children();
            case "siblings":
                return new UnitSelection.Siblings();
            case null:
                return null;
            default:
                values.Report(NameErrors.UnknownSelection(word, property, Words));
                return null;
        }
    }
}
