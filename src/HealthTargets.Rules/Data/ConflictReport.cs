using HealthTargets.Observations;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Data;

/// <summary>Reports pairs of rows that speak of one cell, with the texts of both, read again for that.</summary>
internal static class ConflictReport
{
    /// <summary>Adds a diagnostic for each pair; only the first ones are shown with their texts.</summary>
    internal static void Add(
        ValueList<ObservationConflict> conflicts, IReadOnlyList<DataFile> files, DiagnosticBag bag)
    {
        Dictionary<RowOrigin, SourceText> texts = Texts(conflicts.Take(DiagnosticBag.ListedMax), files);
        foreach (ObservationConflict conflict in conflicts)
        {
            bag.Add(ObservationErrors.Conflict(
                conflict, TextOf(conflict.Second.Origin!, texts), TextOf(conflict.First.Origin!, texts)));
        }
    }

    private static Dictionary<RowOrigin, SourceText> Texts(
        IEnumerable<ObservationConflict> conflicts, IReadOnlyList<DataFile> files)
    {
        Dictionary<string, HashSet<int>> linesByFile = conflicts
            .SelectMany(conflict => new[] { conflict.First.Origin!, conflict.Second.Origin! })
            .GroupBy(origin => origin.File, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(origin => origin.Line).ToHashSet());
        Dictionary<RowOrigin, SourceText> texts = [];
        foreach (DataFile file in files.DistinctBy(file => file.Name, StringComparer.Ordinal))
        {
            if (linesByFile.TryGetValue(file.Name, out HashSet<int>? lines))
            {
                foreach ((int line, SourceText text) in FileRows.TextsOf(file, ObservationColumn.All, lines))
                {
                    texts[new RowOrigin(file.Name, line)] = text;
                }
            }
        }

        return texts;
    }

    private static SourceText TextOf(RowOrigin origin, Dictionary<RowOrigin, SourceText> texts) =>
        texts.GetValueOrDefault(origin) ?? new SourceText(origin.File, default, origin.Line);
}
