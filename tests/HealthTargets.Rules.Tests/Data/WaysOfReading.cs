using HealthTargets.Observations;
using HealthTargets.Plans;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Data.Plain;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Data;

/// <summary>Reads files of observations the short way and the long one, which must give the same.</summary>
internal static class WaysOfReading
{
    /// <summary>Reads a file by the public reader.</summary>
    internal static void AssertSame(DataFile file, int seed, int threads = 1)
    {
        Plan[]? plans = Plans(seed);
        AssertSame(LongWay(file, plans, null), ObservationReader.Read([file], plans, threads: threads), $"seed {seed}");
    }

    /// <summary>Reads a file with ranges and pieces of other lengths than usual.</summary>
    internal static void AssertSame(DataFile file, int seed, IEnumerable<(int Threads, int RangeLength)> ways)
    {
        Plan[]? plans = Plans(seed);
        foreach ((int threads, int rangeLength) in ways)
        {
            // What is shown of a bad row ends with the piece in which it was found to be bad.
            DataReading<ObservationTable> found = ShortWay(file, plans, threads, rangeLength, out int pieceLength);
            DataReading<ObservationTable> expected = LongWay(file, plans, new NothingPlain(pieceLength, threads > 1));
            AssertSame(expected, found, $"seed {seed}, {threads} threads, ranges of {rangeLength}");
        }
    }

    private static Plan[]? Plans(int seed) => seed % 2 == 0 ? null : [Reading.Plan];

    private static DataReading<ObservationTable> LongWay(DataFile file, Plan[]? plans, NothingPlain? plain)
    {
        DiagnosticBag bag = new();
        ObservationBinder binder = new(plans is null ? null : new KnownIndicators(plans), null, bag);
        List<Observation> rows = [];
        RowCount count = FileRows.Read(file, ObservationColumn.All, bag, row =>
        {
            Observation? observation = binder.Bind(row);
            rows.AddRange(observation is null ? [] : [observation]);
            return observation is not null;
        }, plain);
        ObservationTable table = ObservationTable.Build(rows);
        ConflictReport.Add(table.Conflicts, [file], bag);
        return new(table, bag.ToSorted(), count.Read, count.Rejected);
    }

    private static DataReading<ObservationTable> ShortWay(
        DataFile file, Plan[]? plans, int threads, int rangeLength, out int pieceLength)
    {
        DiagnosticBag bag = new();
        KnownIndicators? indicators = plans is null ? null : new KnownIndicators(plans);
        ObservationBinder binder = new(indicators, null, bag);
        ObservationTableBuilder builder = new();
        KnownNames names = new();
        RowLearner learner = new(names, indicators, null, builder);
        PlainRows plain = new(names, builder, builder.File(file.Name), threads, rangeLength);
        pieceLength = plain.PieceLength;
        RowCount count = FileRows.Read(file, ObservationColumn.All, bag, row =>
        {
            Observation? observation = binder.Bind(row);
            if (observation is not null)
            {
                builder.Add(observation);
                learner.Learn(row, observation);
            }

            return observation is not null;
        }, plain);
        ObservationTable table = builder.Build();
        ConflictReport.Add(table.Conflicts, [file], bag);
        return new(table, bag.ToSorted(), count.Read, count.Rejected);
    }

    private static void AssertSame(
        DataReading<ObservationTable> expected, DataReading<ObservationTable> found, string way)
    {
        Assert.True(expected.RowsRead == found.RowsRead, $"{way}: {expected.RowsRead} rows, not {found.RowsRead}");
        Assert.Equal(
            way + DiagnosticRenderer.Render(expected.Diagnostics, Language.English),
            way + DiagnosticRenderer.Render(found.Diagnostics, Language.English));
        Assert.Equal(expected.Value.Count, found.Value.Count);
        Assert.Equal(expected.Value.Conflicts, found.Value.Conflicts);
        Assert.Equal(expected.Value.Keys().ToHashSet(), found.Value.Keys().ToHashSet());
        foreach (SeriesKey key in expected.Value.Keys())
        {
            Assert.Equal(expected.Value.Series(key, null), found.Value.Series(key, null));
        }
    }

    /// <summary>Takes no row, so that all are read the long way, in pieces of a length.</summary>
    private sealed class NothingPlain(int pieceLength, bool isAhead) : IPlainRows
    {
        public int PieceLength => pieceLength;

        public bool WantsNextPiece => isAhead;

        public void Begin(ReadOnlySpan<int> placeOfField)
        {
        }

        public (int Bytes, int Rows) Take(byte[] bytes, int start, int length, int linesBefore) => (0, 0);

        public void Release()
        {
        }
    }
}
