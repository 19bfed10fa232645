using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Data;

/// <summary>
/// Reads organisation units from CSV and JSON Lines with the column <c>id</c> and, where wanted,
/// <c>parent,level,name,nameEn,nameZh,groups,validFrom,validTo</c>, in any order.
/// </summary>
public static class UnitReader
{
    // Guessing among more names than this would cost more than it helps.
    private const int NamesMax = 10_000;

    /// <summary>Reads files into one tree.</summary>
    /// <param name="files">The files; units keep the order of the files and of their rows.</param>
    /// <returns>
    /// The tree of the good rows, and a diagnostic for each bad one and for each unit without its place in the tree.
    /// Whatever the bytes are, there is a result and no exception.
    /// </returns>
    public static DataReading<OrgUnitTree> Read(IReadOnlyList<DataFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (DataFile file in files)
        {
            ArgumentNullException.ThrowIfNull(file, nameof(files));
        }

        var bag = new DiagnosticBag();
        var binder = new UnitBinder(bag);
        List<OrgUnit> units = [];
        HashSet<(string File, int Line)> accepted = [];
        RowCount count = default;
        foreach (DataFile file in files)
        {
            count += FileRows.Read(file, UnitColumn.All, bag, row =>
            {
                OrgUnit? unit = binder.Bind(row);
                if (unit is not null)
                {
                    units.Add(unit);
                    accepted.Add((row.File, row.Line));
                }

                return unit is not null;
            });
        }

        OrgUnitTree tree = OrgUnitTree.Build(units);
        Report(tree, accepted, files, bag);
        int duplicates = tree.Problems.Count(problem => problem.Kind == OrgUnitProblemKind.Duplicate);
        return new(tree, bag.ToSorted(), count.Read, count.Rejected + duplicates);
    }

    private static void Report(
        OrgUnitTree tree,
        HashSet<(string File, int Line)> accepted,
        IReadOnlyList<DataFile> files,
        DiagnosticBag bag)
    {
        if (tree.Problems.Count == 0)
        {
            return;
        }

        string[] names = tree.All.Count <= NamesMax ? [.. tree.All.Select(unit => unit.Id.Value)] : [];
        var rows = new UnitRows(files, accepted, tree.Problems);
        foreach (OrgUnitProblem problem in tree.Problems)
        {
            (SourceText source, SourceSpan span) = rows.PlaceOf(problem);
            bag.Add(UnitErrors.Of(problem, source, span, names));
        }
    }
}
