using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Data;

/// <summary>Makes units of rows. All mistakes of a row are reported, and a row with one is left out.</summary>
internal sealed class UnitBinder(DiagnosticBag bag)
{
    private const int TextsKeptMax = 1 << 20;

    private static readonly char[] GroupSeparators = [';', '|', '；'];

    private readonly TextCache<string> texts = new(text => text, TextsKeptMax);

    /// <summary>Returns the unit of a row, or null where it has a mistake, which went to the bag.</summary>
    internal OrgUnit? Bind(DataRow row)
    {
        bool isNamed = !row.IsEmpty(UnitColumn.Id);
        if (!isNamed)
        {
            bag.Add(ObservationErrors.EmptyField(row, UnitColumn.Id));
        }

        bool isDated = TryReadDate(row, UnitColumn.ValidFrom, out LocalDate? from)
            & TryReadDate(row, UnitColumn.ValidTo, out LocalDate? to);
        if (from > to)
        {
            bag.Add(UnitErrors.EndBeforeStart(row));
            isDated = false;
        }

        return !isNamed || !isDated ? null : new OrgUnit
        {
            Id = new OrgUnitId(texts.Get(row[UnitColumn.Id])),
            Parent = Optional(row, UnitColumn.Parent) is { } parent ? new OrgUnitId(parent) : null,
            Level = Optional(row, UnitColumn.Level) is { } level ? new OrgUnitLevel(level) : null,
            Name = Name(row),
            Groups = Groups(row),
            ValidFrom = from,
            ValidTo = to,
        };
    }

    private LocalizedText? Name(DataRow row)
    {
        string? same = Optional(row, UnitColumn.Name);
        string? english = Optional(row, UnitColumn.NameEnglish) ?? same;
        string? chinese = Optional(row, UnitColumn.NameChinese) ?? same;
        return english is null && chinese is null ? null : new LocalizedText(english, chinese);
    }

    private ValueList<OrgUnitGroup> Groups(DataRow row) => Optional(row, UnitColumn.Groups) is { } groups
        ? groups.Split(GroupSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal).Select(group => new OrgUnitGroup(group)).ToValueList()
        : [];

    private bool TryReadDate(DataRow row, int place, out LocalDate? date)
    {
        date = null;
        if (row.IsEmpty(place))
        {
            return true;
        }

        date = IsoDate.Read(row.Text(place));
        if (date is null)
        {
            bag.Add(UnitErrors.UnreadableDate(row, place));
        }

        return date is not null;
    }

    private string? Optional(DataRow row, int place) => row.IsEmpty(place) ? null : texts.Get(row[place]);
}
