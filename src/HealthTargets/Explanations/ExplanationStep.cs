using HealthTargets.Evaluation;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>One line of an explanation: how a number came about, said in words. Immutable.</summary>
/// <param name="Depth">How far below the verdict it stands, from 0.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Derivation">The number that it speaks of.</param>
public sealed record ExplanationStep(int Depth, string Text, Derivation Derivation)
{
    internal static ValueList<ExplanationStep> Of(Derivation root, StepWords words)
    {
        List<ExplanationStep> steps = [];
        Stack<(Derivation Node, int Depth)> open = new([(root, 0)]);
        while (open.TryPop(out (Derivation Node, int Depth) next))
        {
            steps.Add(new(next.Depth, words.Of(next.Node), next.Node));
            foreach (Derivation input in next.Node.Inputs.Reverse())
            {
                open.Push((input, next.Depth + 1));
            }
        }

        return steps.ToValueList();
    }
}
