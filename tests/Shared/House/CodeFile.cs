using System.Text.RegularExpressions;

namespace HealthTargets.TestSupport.House;

/// <summary>One C# file, as it is written and with its comments and literal texts blanked out.</summary>
internal sealed partial record CodeFile
{
    private CodeFile(string path, string folder, string text)
    {
        Path = path;
        Folder = folder;
        Text = text;
        Code = CodeBlanker.Blank(text);
    }

    /// <summary>The path from the root of the repository.</summary>
    public string Path { get; }

    /// <summary>The dotted folder below the project's, or <see cref="SourceProject.Roof"/>.</summary>
    public string Folder { get; }

    /// <summary>The file as written, with line feeds.</summary>
    public string Text { get; }

    /// <summary>The text with blanks for comments and for the contents of strings; places stay the same.</summary>
    public string Code { get; }

    /// <summary>Reads a file of a project.</summary>
    public static CodeFile Read(SourceProject project, string fullPath)
    {
        string path = Repository.Relative(fullPath);
        string below = System.IO.Path.GetDirectoryName(path[(project.SourceFolder.Length + 1)..])!;
        string folder = below.Replace(System.IO.Path.DirectorySeparatorChar, '.');
        return new CodeFile(path, folder.Length == 0 ? SourceProject.Roof : folder, Repository.ReadText(path));
    }

    /// <summary>The namespaces that the file declares.</summary>
    public IEnumerable<string> Namespaces =>
        NamespaceDeclaration().Matches(Code).Select(match => match.Groups[1].Value);

    /// <summary>The names of the types at the top of the file; delegates do not count.</summary>
    public IReadOnlyList<string> TopLevelTypes
    {
        get
        {
            List<string> names = [];
            int depth = 0;
            int place = 0;
            foreach (Match match in TypeDeclaration().Matches(Code))
            {
                for (; place < match.Index; place++)
                {
                    depth += Code[place] == '{' ? 1 : Code[place] == '}' ? -1 : 0;
                }

                if (depth == 0)
                {
                    names.Add(match.Groups[1].Value);
                }
            }

            return names;
        }
    }

    /// <summary>The 1-based line of a place in the text.</summary>
    public int LineOf(int place) => Text.AsSpan(0, place).Count('\n') + 1;

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record\s+class|record\s+struct|record)\s+([A-Za-z_]\w*)")]
    private static partial Regex TypeDeclaration();
}
