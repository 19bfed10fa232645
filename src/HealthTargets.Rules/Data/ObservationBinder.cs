using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;
using NodaTime;

namespace HealthTargets.Rules.Data;

/// <summary>Makes observations of rows. All mistakes of a row are reported, and a row with one is left out.</summary>
internal sealed class ObservationBinder
{
    // Guessing among more names than this would cost more than it helps.
    private const int NamesMax = 10_000;
    private const int GuessesMax = 100;

    // How many texts are kept of each kind.
    private const int NamesKeptMax = 1 << 20;
    private const int MeaningsKeptMax = 1 << 16;

    private static readonly Dictionary<string, ObservationStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["final"] = ObservationStatus.Final,
        ["provisional"] = ObservationStatus.Provisional,
        ["estimated"] = ObservationStatus.Estimated,
    };

    private readonly DiagnosticBag bag;
    private readonly KnownIndicators? indicators;
    private readonly OrgUnitTree? units;
    private readonly IReadOnlyCollection<string> unitNames;
    private readonly HashSet<string> toldOfIndicators = new(StringComparer.Ordinal);
    private readonly HashSet<string> toldOfUnits = new(StringComparer.Ordinal);
    private readonly TextCache<string> texts = new(text => text, NamesKeptMax);
    private readonly TextCache<Meaning<PeriodParseResult>> periods = new(
        text => new(ReadPeriod(text)), MeaningsKeptMax);

    private readonly TextCache<Meaning<Instant?>> times = new(text => new(InstantText.Read(text)), MeaningsKeptMax);
    private readonly ValueBinder values;

    internal ObservationBinder(KnownIndicators? indicators, OrgUnitTree? units, DiagnosticBag bag)
    {
        this.bag = bag;
        this.indicators = indicators;
        this.units = units;
        unitNames = units is { All.Count: <= NamesMax } ? [.. units.All.Select(unit => unit.Id.Value)] : [];
        values = new ValueBinder(bag);
    }

    /// <summary>Returns what a row says, or null where it has a mistake, which went to the bag.</summary>
    internal Observation? Bind(DataRow row)
    {
        bool isNamed = HasNames(row);
        Indicator? indicator = isNamed ? FindIndicator(row) : null;
        ReportingPeriod? period = Period(row);
        bool isTold = TryReadStatus(row, out ObservationStatus status) & TryReadTime(row, out Instant? recordedAt);
        ObservedValue? value = values.Bind(row, indicator);
        bool isSure = UncertaintyBinder.TryRead(row, value, bag, out Uncertainty uncertainty);
        if (!isNamed || period is null || !isTold || !isSure || value is null)
        {
            return null;
        }

        CheckUnit(row);
        return new Observation
        {
            Indicator = new IndicatorId(texts.Get(row[ObservationColumn.Indicator])),
            Unit = new OrgUnitId(texts.Get(row[ObservationColumn.Unit])),
            Period = period.Value,
            Value = value,
            Category = Optional(row, ObservationColumn.Category) is { } category ? new CategoryId(category) : null,
            Status = status,
            RecordedAt = recordedAt,
            Source = Optional(row, ObservationColumn.Source),
            Origin = new RowOrigin(row.File, row.Line),
            StandardError = uncertainty.StandardError,
            Lower = uncertainty.Lower,
            Upper = uncertainty.Upper,
        };
    }

    private bool HasNames(DataRow row)
    {
        bool isFull = true;
        foreach (int place in (ReadOnlySpan<int>)
            [ObservationColumn.Indicator, ObservationColumn.Unit, ObservationColumn.Period])
        {
            if (row.IsEmpty(place))
            {
                bag.Add(ObservationErrors.EmptyField(row, place));
                isFull = false;
            }
        }

        return isFull;
    }

    private Indicator? FindIndicator(DataRow row)
    {
        string name = texts.Get(row[ObservationColumn.Indicator]);
        Indicator? indicator = indicators?.Find(name);
        if (indicators is not null && indicator is null && toldOfIndicators.Add(name))
        {
            bool isGuessed = toldOfIndicators.Count <= GuessesMax && indicators.Names.Count <= NamesMax;
            bag.Add(ObservationErrors.UnknownIndicator(row, name, isGuessed ? indicators.Names : []));
        }

        return indicator;
    }

    private void CheckUnit(DataRow row)
    {
        string name = texts.Get(row[ObservationColumn.Unit]);
        if (units is not null && units.Find(new OrgUnitId(name)) is null && toldOfUnits.Add(name))
        {
            bag.Add(ObservationErrors.UnknownUnit(row, name, toldOfUnits.Count <= GuessesMax ? unitNames : []));
        }
    }

    private ReportingPeriod? Period(DataRow row)
    {
        if (row.IsEmpty(ObservationColumn.Period))
        {
            return null;
        }

        PeriodParseResult result = periods.Get(row[ObservationColumn.Period]).Value;
        if (result.TryGetValue(out ReportingPeriod period))
        {
            return period;
        }

        bag.Add(ObservationErrors.UnreadablePeriod(row, result.Error!));
        return null;
    }

    private bool TryReadStatus(DataRow row, out ObservationStatus status)
    {
        status = ObservationStatus.Final;
        bool isKnown = row.IsEmpty(ObservationColumn.Status)
            || Statuses.TryGetValue(texts.Get(row[ObservationColumn.Status]), out status);
        if (!isKnown)
        {
            bag.Add(ObservationErrors.UnknownWord(row, ObservationColumn.Status, Statuses.Keys));
        }

        return isKnown;
    }

    private bool TryReadTime(DataRow row, out Instant? time)
    {
        time = null;
        if (row.IsEmpty(ObservationColumn.RecordedAt))
        {
            return true;
        }

        time = times.Get(row[ObservationColumn.RecordedAt]).Value;
        if (time is null)
        {
            bag.Add(ObservationErrors.UnreadableTime(row));
        }

        return time is not null;
    }

    // Canonical text first, then every other notation.
    private static PeriodParseResult ReadPeriod(string text)
    {
        PeriodParseResult strict = PeriodReader.Strict(text);
        return strict.Success ? strict : PeriodReader.Lenient(text);
    }

    private string? Optional(DataRow row, int place) => row.IsEmpty(place) ? null : texts.Get(row[place]);

    // Objects, so that all caches are of one kind, and none is compiled for itself at a start.
    private sealed record Meaning<T>(T Value);
}
