using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads bounds: <c>"atLeast": 95</c>, <c>"between": [40, 60]</c>, <c>"atLeast": "certified"</c>,
/// <c>"atLeast": { "since": "lastYear", "times": 1.05 }</c>.
/// </summary>
internal sealed class BoundBinder
{
    private readonly LimitBinder limits;

    /// <param name="context">What is around.</param>
    /// <param name="indicator">The indicator of derived limits that name none, or null.</param>
    /// <param name="hasBaseline">Whether the target has a baseline.</param>
    internal BoundBinder(PlanContext context, SyntaxString? indicator, bool hasBaseline) =>
        limits = new LimitBinder(context, indicator, hasBaseline);

    /// <summary>Reads the bound of an object, checked against what is compared.</summary>
    /// <param name="reader">The object.</param>
    /// <param name="compared">What is compared; null where it could not be read, and any limit will do.</param>
    /// <returns>The bound; null where there is none or it can't be read, which is reported.</returns>
    internal Bound? Bind(ObjectReader reader, MeasureInfo? compared)
    {
        SyntaxMember? member = reader.OnlyOne(Shapes.Bounds);
        if (member is null)
        {
            return null;
        }

        Bound? bound = member.Name switch
        {
            "between" => BindBetween(member.Value, compared, reader.Values),
            "about" => BindAbout(member.Value, compared, reader.Values),
            _ => BindAnyLimit(member.Value, member.Name, compared, reader.Values) is { } limit
                ? Make(member.Name, limit)
                : null,
        };
        if (compared?.Form == MeasureForm.Share)
        {
            WarnBeyondShare(member, reader.Values);
        }

        return bound;
    }

    /// <summary>Gets the number of a bound that has one as written.</summary>
    internal static decimal? NumberOf(Bound bound) => bound switch
    {
        Bound.AtLeast { Limit: Limit.Number limit } => limit.Value,
        Bound.AtMost { Limit: Limit.Number limit } => limit.Value,
        Bound.Above { Limit: Limit.Number limit } => limit.Value,
        Bound.Below { Limit: Limit.Number limit } => limit.Value,
        Bound.EqualTo { Limit: Limit.Number limit } => limit.Value,
        _ => null,
    };

    private Limit? BindAnyLimit(SyntaxNode node, string property, MeasureInfo? compared, ValueReader values) =>
        node is SyntaxObject derived
            ? limits.Bind(derived, property, compared)
            : BindLimit(node, property, compared, values);

    /// <summary>Reads a limit that is written down: a number, or a stage where stages are compared.</summary>
    internal static Limit? BindLimit(SyntaxNode node, string property, MeasureInfo? compared, ValueReader values)
    {
        if (compared?.Scale is { } scale)
        {
            switch (node)
            {
                case SyntaxString stage when scale.PlaceOf(stage.Value) is not null:
                    return new Limit.Stage(stage.Value);
                case SyntaxString stage:
                    values.Report(NameErrors.UnknownStage(stage, compared.Indicator!.Id.Value, scale.Stages));
                    return null;
                default:
                    values.Report(QuantityErrors.NumberForStage(
                        node, property, compared.Indicator!.Id.Value, scale.Stages));
                    return null;
            }
        }

        switch (node)
        {
            case SyntaxNumber:
                return values.Number(node, property) is { } number ? new Limit.Number(number) : null;
            case SyntaxString stage when compared is null:
                return new Limit.Stage(stage.Value);
            case SyntaxString text:
                values.Report(QuantityErrors.StageForNumber(text, property, compared));
                return null;
            default:
                values.Report(TypeErrors.WrongType(node, property, TypeNames.NumberOrStage));
                return null;
        }
    }

    private static Bound Make(string name, Limit limit) => name switch
    {
        "atLeast" => new Bound.AtLeast(limit),
        "atMost" => new Bound.AtMost(limit),
        "above" => new Bound.Above(limit),
        "below" => new Bound.Below(limit),
        _ => new Bound.EqualTo(limit),
    };

    private Bound.Between? BindBetween(SyntaxNode node, MeasureInfo? compared, ValueReader values)
    {
        if (node is not SyntaxArray { Elements.Length: 2 } both)
        {
            values.Report(node is SyntaxArray list
                ? TypeErrors.WrongLength(list, "between", TypeNames.TwoLimits)
                : TypeErrors.WrongType(node, "between", TypeNames.TwoLimits));
            return null;
        }

        Limit? low = BindAnyLimit(both.Elements[0], "between", compared, values);
        Limit? high = BindAnyLimit(both.Elements[1], "between", compared, values);
        if (low is null || high is null)
        {
            return null;
        }

        bool areWritten = low is not Limit.Derived && high is not Limit.Derived;
        if (areWritten && Place(low, compared) > Place(high, compared))
        {
            values.Report(QuantityErrors.Reversed(node, "between"));
            return null;
        }

        return new Bound.Between(low, high);
    }

    private static decimal Place(Limit limit, MeasureInfo? compared) => limit switch
    {
        Limit.Number number => number.Value,
        Limit.Stage stage => compared?.Scale?.PlaceOf(stage.Name) ?? 0,
        _ => 0,
    };

    private static Bound.About? BindAbout(SyntaxNode node, MeasureInfo? compared, ValueReader values)
    {
        if (compared?.Scale is not null)
        {
            values.Report(QuantityErrors.NotForStages(node, "about", compared.Indicator!.Id.Value));
            return null;
        }

        if (ObjectReader.Open(node, "about", Shapes.About, values) is not { } reader)
        {
            return null;
        }

        decimal? middle = reader.Require("value") is { } value ? values.Number(value, "value") : null;
        decimal? tolerance = reader.Require("tolerance") is { } found
            ? values.Number(found, "tolerance", number => number >= 0, new("0 or more", "不小于 0"))
            : null;
        return middle is { } m && tolerance is { } t ? new Bound.About(m, t) : null;
    }

    private static void WarnBeyondShare(SyntaxMember member, ValueReader values)
    {
        SyntaxNode? node = member.Name == "about" ? (member.Value as SyntaxObject)?.Find("value") : member.Value;
        IEnumerable<SyntaxNode?> limits = node is SyntaxArray list ? [.. list.Elements] : [node];
        foreach (SyntaxNumber number in limits.OfType<SyntaxNumber>())
        {
            // A share of 0.7 is legal, but in nearly all cases 70 is meant; 0 and whole percentages are beyond doubt.
            if (number.Value is < 0 or > 100 or (> 0 and < 1))
            {
                values.Report(QuantityErrors.BeyondShare(number, member.Name));
            }
        }
    }
}
