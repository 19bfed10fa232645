namespace HealthTargets.Programs;

/// <summary>Turns an expression into steps: equal parts once, constants folded, free registers used again.</summary>
internal sealed class ProgramCompiler
{
    private readonly Dictionary<Draft, int> known = [];
    private readonly List<Draft> drafts = [];
    private readonly int columns;

    private ProgramCompiler(int columns)
    {
        this.columns = columns;
        for (int column = 0; column < columns; column++)
        {
            Number(new Draft(DraftKind.Column, A: column));
        }
    }

    /// <summary>Compiles an expression.</summary>
    /// <param name="root">The expression; it reads no column that there is not.</param>
    /// <param name="columns">The number of columns that there are.</param>
    /// <param name="undefined">The state of a result that is not defined.</param>
    public static VectorProgram Compile(ProgramNode root, int columns, byte undefined)
    {
        ProgramCompiler compiler = new(columns);
        return compiler.Allocate(compiler.Visit(root), undefined);
    }

    private int Visit(ProgramNode node)
    {
        switch (node)
        {
            case ProgramNode.Column column when column.Index < columns:
                return column.Index;
            case ProgramNode.Constant constant:
                return Number(new Draft(DraftKind.Constant, Value: constant.Value));
            case ProgramNode.Missing missing:
                return Number(new Draft(DraftKind.Missing, State: missing.State));
            case ProgramNode.Operation step:
                int a = Visit(step.A);
                int b = step.B is null ? a : Visit(step.B);
                int c = step.C is null ? a : Visit(step.C);
                return Combine(step, a, b, c);
            default:
                throw new InvalidOperationException("A program reads a column that is not there.");
        }
    }

    private int Combine(ProgramNode.Operation step, int a, int b, int c)
    {
        // What is chosen or joined by is a truth.
        (a, b, c) = step.Operator switch
        {
            ProgramOperator.If => (a, b, Truth(c)),
            ProgramOperator.And or ProgramOperator.Or => (Truth(a), Truth(b), Truth(a)),
            ProgramOperator.Require => (a, Truth(b), a),
            _ => (a, b, c),
        };
        return drafts[a] is { Kind: DraftKind.Constant } left && drafts[b] is { Kind: DraftKind.Constant } right
            && ConstantFolding.Fold(step.Operator, left.Value, right.Value) is { } value
            ? Number(new Draft(DraftKind.Constant, Value: value))
            : Number(new Draft(DraftKind.Step, step.Operator, a, b, c, step.Decimals));
    }

    private int Truth(int value) => drafts[value] is
    {
        Kind: DraftKind.Step,
        Operator: ProgramOperator.Less or ProgramOperator.AtMost or ProgramOperator.Equal or ProgramOperator.And
            or ProgramOperator.Or or ProgramOperator.Not or ProgramOperator.Truth or ProgramOperator.IsMissing,
    }
        ? value
        : Number(new Draft(DraftKind.Step, ProgramOperator.Truth, value, value, value));

    private int Number(Draft draft)
    {
        if (!known.TryGetValue(draft, out int number))
        {
            number = drafts.Count;
            drafts.Add(draft);
            known.Add(draft, number);
        }

        return number;
    }

    private VectorProgram Allocate(int result, byte undefined)
    {
        int[] lastUse = LastUses(result);
        int[] registers = new int[drafts.Count];
        Stack<int> free = [];
        List<Instruction> steps = [];
        List<ProgramConstant> constants = [];
        int count = columns;
        for (int value = 0; value < drafts.Count; value++)
        {
            Draft draft = drafts[value];
            if (draft.Kind == DraftKind.Column)
            {
                registers[value] = value;
            }
            else if (lastUse[value] >= 0 && draft.Kind == DraftKind.Step)
            {
                // A result never takes the place of its own operands.
                int target = free.Count > 0 ? free.Pop() : count++;
                registers[value] = target;
                steps.Add(new(
                    draft.Operator,
                    target,
                    registers[draft.A],
                    registers[draft.B],
                    registers[draft.C],
                    draft.Decimals));
                foreach (int operand in Operands(draft).Where(one => lastUse[one] == value))
                {
                    free.Push(registers[operand]);
                }
            }
            else if (lastUse[value] >= 0)
            {
                registers[value] = count++;
                constants.Add(draft.Kind == DraftKind.Constant
                    ? ProgramConstant.Of(registers[value], draft.Value)
                    : ProgramConstant.Missing(registers[value], draft.State));
            }
        }

        return new(columns, count, registers[result], undefined, [.. steps], [.. constants]);
    }

    private IEnumerable<int> Operands(Draft draft) =>
        new[] { draft.A, draft.B, draft.C }.Distinct().Where(one => drafts[one].Kind == DraftKind.Step);

    // The last value that reads each; below 0 where nothing does, as constants that were folded into others.
    private int[] LastUses(int result)
    {
        int[] lastUse = new int[drafts.Count];
        Array.Fill(lastUse, -1);
        lastUse[result] = int.MaxValue;
        for (int value = drafts.Count - 1; value >= 0; value--)
        {
            if (drafts[value] is { Kind: DraftKind.Step } draft && lastUse[value] >= 0)
            {
                foreach (int operand in new[] { draft.A, draft.B, draft.C })
                {
                    lastUse[operand] = Math.Max(lastUse[operand], value);
                }
            }
        }

        return lastUse;
    }

    private enum DraftKind
    {
        Column,
        Constant,
        Missing,
        Step,
    }

    private readonly record struct Draft(
        DraftKind Kind,
        ProgramOperator Operator = default,
        int A = 0,
        int B = 0,
        int C = 0,
        int Decimals = 0,
        decimal Value = 0,
        byte State = 0);
}
