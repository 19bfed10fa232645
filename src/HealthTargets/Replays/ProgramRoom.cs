using HealthTargets.Columns;
using HealthTargets.Programs;

namespace HealthTargets.Replays;

/// <summary>What one thread needs to run one program.</summary>
internal sealed class ProgramRoom(VectorProgram program)
{
    public ProgramRun Run { get; } = new(program);

    public ColumnSlice[] Slices { get; } = new ColumnSlice[program.Columns];

    public SliceScratch[] Scratch { get; } = [.. Enumerable.Range(0, program.Columns).Select(_ => new SliceScratch())];
}
