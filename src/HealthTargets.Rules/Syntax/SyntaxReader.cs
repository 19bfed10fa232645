using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>
/// Reads a JSON text into a tree that knows its positions. Comments are passed over and a comma may stand before a
/// closing bracket. Any bytes give a tree or diagnostics.
/// </summary>
internal sealed class SyntaxReader
{
    // So many names of one object are compared one by one; of more a table is made.
    private const int ComparedMax = 12;

    // In a shorter text few names come twice.
    private const int NamesFrom = 2_000;

    private static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,

        // One more than ours, so that ours is found first and gets its own message.
        MaxDepth = SyntaxLimits.DepthMax + 1,
    };

    private readonly SourceText source;
    private readonly DiagnosticBag bag;

    // The offsets of the brackets that are open.
    private readonly Stack<int> open = new();

    // What stands in the open brackets, those of the innermost one last.
    private readonly List<SyntaxMember> members = [];
    private readonly List<SyntaxNode> elements = [];
    private readonly NameCache? names;
    private JsonTokenType last = JsonTokenType.None;
    private int lastEnd;
    private int valueCount;

    private SyntaxReader(SourceText source, DiagnosticBag bag)
    {
        this.source = source;
        this.bag = bag;
        names = source.Bytes.Length >= NamesFrom ? new NameCache() : null;
    }

    /// <summary>Reads a text.</summary>
    /// <returns>
    /// The tree, or null where the text is no JSON, which was reported then. Mistakes that leave the tree readable
    /// (a name given twice, a number out of range) are reported too.
    /// </returns>
    internal static SyntaxNode? Read(SourceText source, DiagnosticBag bag)
    {
        ReadOnlySpan<byte> text = source.Bytes.Span;
        if (text.Length > SyntaxLimits.FileBytesMax)
        {
            bag.Add(SyntaxErrors.FileTooLarge(source, SyntaxLimits.FileBytesMax));
            return null;
        }

        if (!Utf8.IsValid(text))
        {
            bag.Add(SyntaxErrors.NotUtf8(source, FindInvalid(text)));
            return null;
        }

        var json = new Utf8JsonReader(text, Options);
        var reader = new SyntaxReader(source, bag);
        SyntaxNode? root = reader.Advance(ref json) ? reader.ReadValue(ref json, JsonPath.Root) : null;
        bool isAlone = root is not null && !reader.Advance(ref json) && reader.last != JsonTokenType.None;
        return isAlone ? root : null;
    }

    private static SourceSpan FindInvalid(ReadOnlySpan<byte> text)
    {
        int offset = 0;
        while (System.Text.Rune.DecodeFromUtf8(text[offset..], out _, out int length)
            == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return new SourceSpan(offset, 1);
    }

    private static JsonPlace PlaceAfter(JsonTokenType type, bool isInside) => type switch
    {
        JsonTokenType.None or JsonTokenType.PropertyName => JsonPlace.Value,
        JsonTokenType.StartObject => JsonPlace.NameOrClosing,
        JsonTokenType.StartArray => JsonPlace.ElementOrClosing,
        _ => isInside ? JsonPlace.CommaOrClosing : JsonPlace.End,
    };

    /// <summary>Goes on to the next part; false at the end and where the text is broken, which is reported.</summary>
    private bool Advance(ref Utf8JsonReader json)
    {
        try
        {
            if (!json.Read())
            {
                return false;
            }
        }
        catch (JsonException)
        {
            int? opening = open.Count > 0 ? open.Peek() : null;
            bag.Add(JsonMistakeFinder.Find(
                source, lastEnd, PlaceAfter(last, opening is not null), opening, last == JsonTokenType.Number));
            last = JsonTokenType.None;
            return false;
        }

        last = json.TokenType;
        lastEnd = (int)json.BytesConsumed;
        return true;
    }

    private SyntaxNode? ReadValue(ref Utf8JsonReader json, JsonPath path)
    {
        SourceSpan span = TokenSpan(ref json);
        if (++valueCount > SyntaxLimits.ValuesMax)
        {
            bag.Add(SyntaxErrors.TooManyValues(source, span, SyntaxLimits.ValuesMax));
            return null;
        }

        return json.TokenType switch
        {
            JsonTokenType.StartObject => Open(span) ? ReadObject(ref json, path, span.Start) : null,
            JsonTokenType.StartArray => Open(span) ? ReadArray(ref json, path, span.Start) : null,
            JsonTokenType.String => new SyntaxString(source, span, path, ReadText(ref json, path)),
            JsonTokenType.Number => ReadNumber(span, path),
            JsonTokenType.Null => new SyntaxNull(source, span, path),
            _ => new SyntaxBoolean(source, span, path, json.TokenType == JsonTokenType.True),
        };
    }

    private bool Open(SourceSpan bracket)
    {
        if (open.Count >= SyntaxLimits.DepthMax)
        {
            bag.Add(SyntaxErrors.TooDeep(source, bracket, SyntaxLimits.DepthMax));
            return false;
        }

        open.Push(bracket.Start);
        return true;
    }

    private SyntaxObject? ReadObject(ref Utf8JsonReader json, JsonPath path, int start)
    {
        int first = members.Count;
        HashSet<string>? seen = null;
        while (Advance(ref json))
        {
            if (json.TokenType == JsonTokenType.EndObject)
            {
                open.Pop();
                return new SyntaxObject(
                    source, SourceSpan.FromBounds(start, lastEnd), path, Take(members, first));
            }

            SourceSpan nameSpan = new((int)json.TokenStartIndex, json.ValueSpan.Length + 2);
            string name = names?.Find(ref json) ?? ReadText(ref json, path);
            JsonPath memberPath = path.Property(name);
            SyntaxNode? value = Advance(ref json) ? ReadValue(ref json, memberPath) : null;
            if (value is null)
            {
                return null;
            }

            if (FindSame(name, first, ref seen) is { } same)
            {
                bag.Add(SyntaxErrors.DuplicateProperty(
                    source, nameSpan, memberPath.ToString(), name, same.NameSpan));
            }
            else
            {
                members.Add(new SyntaxMember(name, nameSpan, value));
            }
        }

        return null;
    }

    // The member of that name which the object has already. Few names are compared one by one.
    private SyntaxMember? FindSame(string name, int first, ref HashSet<string>? seen)
    {
        if (members.Count - first >= ComparedMax)
        {
            seen ??= [.. members.Skip(first).Select(member => member.Name)];
            if (seen.Add(name))
            {
                return null;
            }
        }

        for (int i = first; i < members.Count; i++)
        {
            if (string.Equals(members[i].Name, name))
            {
                return members[i];
            }
        }

        return null;
    }

    private SyntaxArray? ReadArray(ref Utf8JsonReader json, JsonPath path, int start)
    {
        int first = elements.Count;
        while (Advance(ref json))
        {
            if (json.TokenType == JsonTokenType.EndArray)
            {
                open.Pop();
                return new SyntaxArray(
                    source, SourceSpan.FromBounds(start, lastEnd), path, Take(elements, first));
            }

            if (ReadValue(ref json, path.Element(elements.Count - first)) is not { } element)
            {
                return null;
            }

            elements.Add(element);
        }

        return null;
    }

    // What belongs to the innermost bracket stands at the end.
    private static ImmutableArray<T> Take<T>(List<T> read, int first)
    {
        ImmutableArray<T> taken = [.. CollectionsMarshal.AsSpan(read)[first..]];
        read.RemoveRange(first, read.Count - first);
        return taken;
    }

    private SyntaxNumber ReadNumber(SourceSpan span, JsonPath path)
    {
        DecimalOutcome outcome = DecimalText.Read(source.Bytes.Span.Slice(span.Start, span.Length), out decimal value);
        if (outcome != DecimalOutcome.Read)
        {
            string raw = source.GetString(span);
            bag.Add(outcome == DecimalOutcome.TooManyDigits
                ? SyntaxErrors.TooManyDigits(source, span, path.ToString(), raw)
                : SyntaxErrors.NumberOutOfRange(source, span, path.ToString(), raw));
        }

        return new SyntaxNumber(source, span, path, outcome == DecimalOutcome.Read ? value : null);
    }

    private string ReadText(ref Utf8JsonReader json, JsonPath path)
    {
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // The bytes are UTF-8, so only an escape for one half of a pair is left as the cause.
            SourceSpan span = new((int)json.TokenStartIndex, json.ValueSpan.Length + 2);
            bag.Add(SyntaxErrors.HalfCharacter(source, span, path.ToString()));
            return source.GetString(new SourceSpan(span.Start + 1, span.Length - 2));
        }
    }

    private static SourceSpan TokenSpan(ref Utf8JsonReader json) =>
        SourceSpan.FromBounds((int)json.TokenStartIndex, (int)json.BytesConsumed);
}
