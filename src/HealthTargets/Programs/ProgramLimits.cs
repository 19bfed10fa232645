using HealthTargets.Columns;

namespace HealthTargets.Programs;

/// <summary>
/// What the steps of a program have to know of the columns to decide about their numbers, worked out once for columns
/// that are read often. Immutable.
/// </summary>
internal sealed class ProgramLimits
{
    private readonly StepLimit[] steps;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="program">The program.</param>
    /// <param name="columns">The bounds of the numbers of each column, as many as the program reads.</param>
    public ProgramLimits(VectorProgram program, ReadOnlySpan<ColumnBounds> columns)
    {
        ColumnBounds[] bounds = new ColumnBounds[program.Registers];
        columns[..program.Columns].CopyTo(bounds);
        foreach (ProgramConstant constant in program.Constants)
        {
            bounds[constant.Register] = constant.Bounds;
        }

        steps = new StepLimit[program.Steps.Length];
        for (int place = 0; place < steps.Length; place++)
        {
            Instruction step = program.Steps[place];
            (ColumnBounds a, ColumnBounds b) = (bounds[step.A], bounds[step.B]);
            steps[place] = new(BoundRules.RadiusOf(step, a, b), a.IsStored);
            bounds[step.Target] = BoundRules.Of(step, a, b);
        }

        Results = bounds[program.Result];
    }

    /// <summary>Gets the bounds of the results.</summary>
    public ColumnBounds Results { get; }

    /// <summary>Gets the limit of each step.</summary>
    public ReadOnlySpan<StepLimit> Steps => steps;
}
