using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Syntax;
using NodaTime;

namespace HealthTargets.Rules.Testing;

/// <summary>
/// Reads rows of tests: <c>{ "indicator": "reported", "period": "2021", "value": 95 }</c>. A row without unit is the
/// plan's, one without period is for the whole plan.
/// </summary>
internal sealed class TestRowBinder
{
    private readonly Plan plan;
    private readonly ValueReader values;
    private readonly Dictionary<string, Indicator> declared;
    private readonly HashSet<string> used;

    internal TestRowBinder(Plan plan, ValueReader values)
    {
        this.plan = plan;
        this.values = values;
        declared = plan.Indicators.ToDictionary(indicator => indicator.Id.Value, StringComparer.Ordinal);
        used = [.. declared.Keys, .. plan.Indicators.SelectMany(Components).Select(id => id.Value)];
    }

    /// <summary>Reads a row; null where it can't be read, which is reported.</summary>
    internal Observation? Bind(SyntaxNode node)
    {
        if (ObjectReader.Open(node, "given", TestWords.Row, values) is not { } reader)
        {
            return null;
        }

        SyntaxString? name = reader.RequireName("indicator");
        if (name is not null && !used.Contains(name.Value))
        {
            values.Report(TestErrors.UnusedRow(name, used));
        }

        Indicator? indicator = name is null ? null : declared.GetValueOrDefault(name.Value);
        ObservedValue? value = BindValue(reader, indicator);
        Uncertainty uncertainty = BindUncertainty(reader, value);
        return name is null || value is null ? null : new Observation
        {
            Indicator = new IndicatorId(name.Value),
            Unit = reader.Name("unit") is { } unit ? new OrgUnitId(unit.Value) : plan.Unit,
            Period = reader.Period("period") ?? plan.Period,
            Value = value,
            Category = reader.Name("category") is { } category ? new CategoryId(category.Value) : null,
            Status = reader.Word("status", TestWords.RowStatuses) ?? ObservationStatus.Final,
            RecordedAt = BindInstant(reader, "recordedAt"),
            Source = reader.Text("source"),
            StandardError = uncertainty.StandardError,
            Lower = uncertainty.Lower,
            Upper = uncertainty.Upper,
        };
    }

    /// <summary>Reads a time of recording: a day, or a day and a time.</summary>
    internal static Instant? BindInstant(ObjectReader reader, string property)
    {
        if (reader.Find(property) is not { } node || reader.Values.Text(node, property) is not { } text)
        {
            return null;
        }

        Instant? instant = InstantText.Read(text.Value);
        if (instant is null)
        {
            reader.Report(TestErrors.BadTime(text));
        }

        return instant;
    }

    private static IEnumerable<IndicatorId> Components(Indicator indicator) => indicator.Quantity switch
    {
        Quantity.Ratio ratio => ratio.Components(),
        Quantity.Computed computed => computed.Expression.Inputs().Select(name => new IndicatorId(name)),
        _ => [],
    };

    private static ObservedValue? BindValue(ObjectReader reader, Indicator? indicator)
    {
        _ = reader.OnlyOne("value", "absence");
        if (reader.Find("absence") is not null)
        {
            return reader.Word("absence", TestWords.Absences) is { } reason ? new ObservedValue.Absent(reason) : null;
        }

        if (indicator?.Scale is { } scale)
        {
            return BindStage(reader, indicator.Id.Value, scale);
        }

        decimal? value = reader.Number("value");
        decimal? numerator = reader.Number("numerator");
        decimal? denominator = reader.Number(
            "denominator", number => number >= 0, new("0 or more", "不小于 0"));
        switch (indicator?.Quantity)
        {
            case Quantity.Ratio when numerator is { } above && denominator is { } below:
                return new ObservedValue.Fraction(above, below, value);
            case Quantity.Mean when value is { } mean && denominator is { } weight:
                return new ObservedValue.Weighted(mean, weight);
            case Quantity.Ratio when reader.Find("numerator") is not null || reader.Find("denominator") is not null:
                _ = reader.Require("numerator");
                _ = reader.Require("denominator");
                return null;
            default:
                _ = reader.Require("value");
                return value is { } number ? new ObservedValue.Number(number) : null;
        }
    }

    private static Uncertainty BindUncertainty(ObjectReader reader, ObservedValue? value)
    {
        decimal? standardError = reader.Number("standardError");
        decimal? lower = reader.Number("lower");
        decimal? upper = reader.Number("upper");
        if (standardError < 0)
        {
            reader.Report(UncertaintyErrors.NegativeError(reader.Find("standardError")!, standardError.Value));
        }

        if (lower > upper)
        {
            reader.Report(UncertaintyErrors.TurnedLimits(reader.Find("lower")!, lower.Value, upper.Value));
        }

        if (value is ObservedValue.Absent or ObservedValue.Stage
            && (reader.Find("standardError") ?? reader.Find("lower") ?? reader.Find("upper")) is { } unused)
        {
            reader.Report(UncertaintyErrors.NotUsed(unused));
            return default;
        }

        return new(standardError, lower, upper);
    }

    private static ObservedValue.Stage? BindStage(ObjectReader reader, string indicator, StageScale scale)
    {
        if (reader.Require("value") is not { } node)
        {
            return null;
        }

        if (node is not SyntaxString stage)
        {
            reader.Report(QuantityErrors.NumberForStage(node, "value", indicator, scale.Stages));
            return null;
        }

        if (scale.PlaceOf(stage.Value) is null)
        {
            reader.Report(NameErrors.UnknownStage(stage, indicator, scale.Stages));
            return null;
        }

        return new ObservedValue.Stage(stage.Value);
    }
}
