using HealthTargets.Targets;

namespace HealthTargets.Rules.Writing;

/// <summary>Writes how outcomes become points.</summary>
internal sealed class ScoringWriter(PlanOutput output)
{
    /// <summary>Writes a scoring, unless it is the usual one.</summary>
    internal void Write(string name, Scoring scoring)
    {
        switch (scoring)
        {
            case Scoring.ByMethod:
                output.Text(name, "method");
                break;
            case Scoring.AllOrNothing:
                break;
            default:
                output.Object(name, () => WriteForm(scoring));
                break;
        }
    }

    private void WriteForm(Scoring scoring)
    {
        switch (scoring)
        {
            case Scoring.Proportional proportional:
                output.Object("proportional", () => output.Number("cap", proportional.Cap));
                break;
            case Scoring.Linear linear:
                output.Object("linear", () =>
                {
                    output.Number("from", linear.From);
                    output.Number("to", linear.To);
                });
                break;
            case Scoring.Deduct deduct:
                output.Number("deduct", deduct.PointsPerUnit);
                break;
            case Scoring.Bands bands:
                output.List("bands", bands.Items, band => output.Object(null, () =>
                {
                    output.Number(bands.Upwards ? "atLeast" : "atMost", band.Limit);
                    output.Number("share", band.Share);
                }));
                break;
            case Scoring.Bonus bonus:
                output.Object("bonus", () =>
                {
                    output.Number("perUnit", bonus.PointsPerUnit);
                    output.Number("cap", bonus.Cap);
                    Write("base", bonus.Base);
                });
                break;
            default:
                break;
        }
    }
}
