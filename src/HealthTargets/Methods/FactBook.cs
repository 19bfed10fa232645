using HealthTargets.Formulas;
using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>The numbers of one assessment by name; the target's own are looked up when a formula asks.</summary>
internal sealed class FactBook(Func<string, Reading> inputOf)
{
    private readonly Dictionary<string, AssessedFact> byName = new(StringComparer.Ordinal);
    private readonly List<AssessedFact> order = [];

    public void Add(AssessedFact fact)
    {
        byName[fact.Name] = fact;
        order.Add(fact);
    }

    public Reading Read(Formula leaf)
    {
        if (leaf is not Formula.Variable { Name: var name })
        {
            return Reading.Absent(
                AbsenceReason.NotApplicable,
                FormulaText.Write(leaf),
                leaf is Formula.CountOf ? AbsenceCauses.OnlyCompositesCount : AbsenceCauses.OnlyOwnNumbers);
        }

        if (byName.TryGetValue(name, out AssessedFact? known))
        {
            return known.Value;
        }

        if (MethodInputs.Find(name) is not { } input)
        {
            return Reading.Absent(AbsenceReason.Undefined, name, AbsenceCauses.UnknownToMethod);
        }

        AssessedFact fact = new(name, inputOf(name), null, input.IsTruth);
        Add(fact);
        return fact.Value;
    }

    public ValueList<AssessedFact> ToList() => order.ToValueList();
}
