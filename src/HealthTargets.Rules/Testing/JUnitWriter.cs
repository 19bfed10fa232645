using System.Globalization;
using System.Text;
using System.Xml;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>
/// Writes outcomes of tests as the XML of JUnit, which servers of continuous integration read. Nothing looks at the
/// clock, so every time in it is 0 and the same tests give the same bytes.
/// </summary>
public static class JUnitWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),

        // Names come from files that anybody wrote; what XML can't hold is replaced before it is written.
        CheckCharacters = true,
    };

    /// <summary>Writes the tests of plans, a suite for each plan.</summary>
    /// <param name="suites">The name of each plan with the outcomes of its tests.</param>
    /// <param name="language">The language of messages.</param>
    /// <returns>The XML text, ended by a line break.</returns>
    public static string Write(
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<PlanTestOutcome>>> suites, Language language)
    {
        ArgumentNullException.ThrowIfNull(suites);
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            PlanTestOutcome[] all = [.. suites.SelectMany(suite => suite.Value)];
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            Counts(xml, all);
            foreach ((string name, IReadOnlyList<PlanTestOutcome> outcomes) in suites)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", Legal(name));
                Counts(xml, outcomes);
                foreach (PlanTestOutcome outcome in outcomes)
                {
                    Case(xml, name, outcome, language);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Counts(XmlWriter xml, IReadOnlyCollection<PlanTestOutcome> outcomes)
    {
        xml.WriteAttributeString("tests", Number(outcomes.Count));
        xml.WriteAttributeString("failures", Number(outcomes.Count(one => !one.Passed)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", "0");
        xml.WriteAttributeString("time", "0");
    }

    private static void Case(XmlWriter xml, string plan, PlanTestOutcome outcome, Language language)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Legal(plan));
        xml.WriteAttributeString("name", Legal(outcome.Test.Name));
        xml.WriteAttributeString("file", Legal(outcome.Test.Source.Name));
        xml.WriteAttributeString("line", Number(outcome.Test.Source.GetPosition(outcome.Test.Span.Start).Line));
        xml.WriteAttributeString("time", "0");
        if (!outcome.Passed)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", outcome.Differences[0].Diagnostic.Code);
            xml.WriteAttributeString("message", Legal(outcome.Differences[0].Diagnostic.What(language)));
            xml.WriteString(Legal("\n" + string.Concat(
                TestReport.Details(outcome, language).Select(line => line + "\n"))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // XML has no way to write control characters and halves of characters.
    private static string Legal(string text)
    {
        StringBuilder legal = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isLegal = rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);
            legal.Append((isLegal ? rune : Rune.ReplacementChar).ToString());
        }

        return legal.ToString();
    }
}
