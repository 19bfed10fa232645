using HealthTargets.Evaluation;
using HealthTargets.Observations;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>What every part of one evaluation over columns shares.</summary>
/// <param name="Plain">What the plain evaluator shares for the same plan, data and day.</param>
/// <param name="Units">The units.</param>
/// <param name="Data">The facts as known at the time that counts.</param>
internal sealed record ColumnContext(EvaluationContext Plain, UnitIndex Units, ObservationTable Data)
{
    private readonly Dictionary<Lanes, int[]> places = [];

    public LocalDate AsOf => Plain.AsOf;

    /// <summary>Gets the pool of all lanes of the evaluation.</summary>
    public LanesPool Pool { get; } = new(Units);

    /// <summary>Gets where the table has the units of some lanes; -1 where it has nothing of them.</summary>
    public int[] PlacesOf(Lanes lanes)
    {
        if (!places.TryGetValue(lanes, out int[]? known))
        {
            known = new int[lanes.Count];
            for (int lane = 0; lane < known.Length; lane++)
            {
                known[lane] = Data.IndexOf(Units.IdOf(lanes[lane]));
            }

            places.Add(lanes, known);
        }

        return known;
    }
}
