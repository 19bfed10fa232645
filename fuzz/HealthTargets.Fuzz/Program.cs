using System.Globalization;
using HealthTargets.Fuzz;

// fuzz [inputs per reader] [seed] [name of a reader ...]: the same arguments give the same inputs.
CultureInfo invariant = CultureInfo.InvariantCulture;
long inputs = args.Length > 0 ? long.Parse(args[0], invariant) : 10_000;
ulong seed = args.Length > 1 ? ulong.Parse(args[1], invariant) : 1;
string root = Directory.GetCurrentDirectory();
Console.WriteLine("| reader | inputs | faults | slowest, ms | most bytes for one |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
int faults = 0;
foreach (Reader reader in Readers.All(root).Where(one => args.Length < 3 || args.Skip(2).Contains(one.Name)))
{
    Finding finding = Campaign.Run(reader, seed, inputs);
    Console.WriteLine(string.Create(
        invariant,
        $"| {finding.Reader} | {finding.Inputs:N0} | {finding.Faults.Count} | "
        + $"{finding.Slowest.TotalMilliseconds:F1} | {finding.Most:N0} |"));
    foreach ((byte[] input, string why) in finding.Faults)
    {
        Console.Error.WriteLine($"{reader.Name}: {why}\n{Convert.ToBase64String(input)}\n");
    }

    faults += finding.Faults.Count;
}

return faults == 0 ? 0 : 1;
