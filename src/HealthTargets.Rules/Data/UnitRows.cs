using HealthTargets.OrgUnits;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Data;

/// <summary>Finds the rows of units that have no good place in the tree, by reading the files again.</summary>
internal sealed class UnitRows
{
    private readonly Dictionary<string, List<(SourceText Source, SourceSpan Id, SourceSpan Parent)>> rowsOfUnit =
        new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> duplicatesOfUnit = new(StringComparer.Ordinal);

    /// <summary>Reads the files again.</summary>
    /// <param name="files">The files.</param>
    /// <param name="accepted">The files and lines of all good rows.</param>
    /// <param name="problems">What is wrong; only the rows of the first ones are kept.</param>
    internal UnitRows(
        IReadOnlyList<DataFile> files, HashSet<(string File, int Line)> accepted, ValueList<OrgUnitProblem> problems)
    {
        foreach (OrgUnitProblem problem in problems.Take(DiagnosticBag.ListedMax))
        {
            rowsOfUnit.TryAdd(problem.Unit.Value, []);
        }

        foreach (DataFile file in files)
        {
            FileRows.Read(file, UnitColumn.All, new DiagnosticBag(), row =>
            {
                if (accepted.Contains((row.File, row.Line))
                    && rowsOfUnit.TryGetValue(row.Text(UnitColumn.Id), out var rows)
                    && rows.Count <= DiagnosticBag.ListedMax)
                {
                    rows.Add((row.Source, row.Span(UnitColumn.Id), row.Span(UnitColumn.Parent)));
                }

                return true;
            });
        }
    }

    /// <summary>Returns the place of a problem; of a unit given several times, that of the next time.</summary>
    internal (SourceText Source, SourceSpan Span) PlaceOf(OrgUnitProblem problem)
    {
        string name = problem.Unit.Value;
        bool isDuplicate = problem.Kind == OrgUnitProblemKind.Duplicate;
        int number = isDuplicate ? duplicatesOfUnit.GetValueOrDefault(name) + 1 : 0;
        if (isDuplicate)
        {
            duplicatesOfUnit[name] = number;
        }

        if (!rowsOfUnit.TryGetValue(name, out var rows) || rows.Count <= number)
        {
            return (new SourceText("", default), default);
        }

        (SourceText source, SourceSpan id, SourceSpan parent) = rows[number];
        return (source, isDuplicate ? id : parent);
    }
}
