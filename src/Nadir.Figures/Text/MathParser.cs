namespace Nadir.Figures;

/// <summary>Sets a small part of TeX's mathematics on one line; a command it does not know is shown as typed.</summary>
internal sealed class MathParser
{
    private const double ScriptScale = 0.72;
    private const double RaisedBy = 0.38;
    private const double LoweredBy = 0.2;
    private const double SmallestScale = 0.5;
    private const int DeepestNesting = 20;
    private readonly string source;
    private readonly List<TextRun> runs = [];
    private int at;
    private int depth;

    private MathParser(string source) => this.source = source;

    public static IReadOnlyList<TextRun> Parse(string source)
    {
        var parser = new MathParser(source);
        while (parser.at < source.Length)
            parser.Atom(1, 0);
        return parser.runs;
    }

    private void Atom(double scale, double rise)
    {
        if (at >= source.Length)
            return;
        var character = source[at++];
        switch (character)
        {
            case '{':
                Group(scale, rise);
                break;
            case '}' or ' ':
                break;
            case '^':
                Script(scale, rise + RaisedBy * scale);
                break;
            case '_':
                Script(scale, rise - LoweredBy * scale);
                break;
            case '\\':
                Command(Name(), scale, rise);
                break;
            case '-' or '+' or '=' or '<' or '>':
                Between(character == '-' ? "−" : character.ToString(), scale, rise);
                break;
            case '\'':
                Write("′", scale, rise);
                break;
            case ',' or ';':
                Write(character + (rise == 0 ? " " : ""), scale, rise);
                break;
            case var _ when char.IsHighSurrogate(character) && at < source.Length && char.IsLowSurrogate(source[at]):
                Write($"{character}{source[at++]}", scale, rise);
                break;
            default:
                Write(character.ToString(), scale, rise, char.IsLetter(character) && character < 0x2e80);
                break;
        }
    }

    private void Group(double scale, double rise)
    {
        depth++;
        while (at < source.Length && source[at] != '}')
        {
            if (depth > DeepestNesting)
                Write(source[at++].ToString(), scale, rise);
            else
                Atom(scale, rise);
        }

        depth--;
        at++;
    }

    private void Script(double scale, double rise)
    {
        SkipSpaces();
        if (depth++ < DeepestNesting)
            Atom(Math.Max(scale * ScriptScale, SmallestScale), rise);
        depth--;
    }

    private string Name()
    {
        var start = at;
        while (at < source.Length && char.IsAsciiLetter(source[at]))
            at++;
        if (at == start && at < source.Length)
            at++;
        var name = source[start..at];
        if (name.Length > 1 || (name.Length == 1 && char.IsAsciiLetter(name[0])))
            SkipSpaces();
        return name;
    }

    private void Command(string name, double scale, double rise)
    {
        if (MathSymbols.Letter(name) is { } letter)
            Write(letter, scale, rise, italic: true);
        else if (MathSymbols.Relation(name) is { } relation)
            Between(relation, scale, rise);
        else if (MathSymbols.Accent(name) is { } mark)
            Accented(mark, scale, rise);
        else if (MathSymbols.Sign(name) is { } sign)
            Write(Spaced(sign, rise), scale, rise);
        else if (name is "frac" or "tfrac" or "dfrac")
            Fraction(scale, rise);
        else if (name is "sqrt")
            Bracketed("√", scale, rise);
        else if (name is "text" or "mathrm" or "operatorname" or "mathbf" && at < source.Length && source[at] == '{')
            Write(Braced(), scale, rise);
        else if (name is "mathcal" or "mathbb" && at < source.Length && source[at] == '{')
            Write(string.Concat(Braced().Select(letter => MathSymbols.Style(name, letter))), scale, rise);
        else
            Write($"\\{name}", scale, rise);
    }

    // A function's name needs a space after a factor, "b cos(x)", and before a bare argument: "sin x", but "sin(x)".
    private string Spaced(string sign, double rise)
    {
        if (sign.Length < 2 || !char.IsAsciiLetter(sign[0]))
            return sign;
        var isFactor = runs.Count > 0 && runs[^1].Rise == rise && (char.IsLetterOrDigit(runs[^1].Text[^1]) || runs[^1].Text[^1] is ')');
        return (isFactor ? " " : "") + sign + (at < source.Length && char.IsLetterOrDigit(source[at]) ? " " : "");
    }

    private void Accented(char mark, double scale, double rise)
    {
        var first = runs.Count;
        var length = first > 0 ? runs[^1].Text.Length : 0;
        if (depth++ < DeepestNesting)
            Atom(scale, rise);
        depth--;
        if (runs.Count > first || (first > 0 && runs[^1].Text.Length > length))
            runs[^1] = runs[^1] with { Text = runs[^1].Text + mark };
    }

    private void Fraction(double scale, double rise)
    {
        Bracketed("", scale, rise);
        Write("/", scale, rise);
        Bracketed("", scale, rise);
    }

    /// <summary>The next atom, in brackets unless it is one sign or name.</summary>
    private void Bracketed(string before, double scale, double rise)
    {
        SkipSpaces();
        var start = at;
        var inner = new MathParser(source) { at = at, depth = depth + 1 };
        if (depth < DeepestNesting)
            inner.Atom(scale, rise);
        else
            inner.at = source.Length;
        at = Math.Min(inner.at, source.Length);
        var single = start >= source.Length || source[start] != '{' || at - start < 2 || IsSingle(source[(start + 1)..(at - 1)]);
        Write(before + (single ? "" : "("), scale, rise);
        foreach (var run in inner.runs)
            MathText.Add(runs, run);
        Write(single ? "" : ")", scale, rise);
    }

    private static bool IsSingle(string inner) =>
        inner.Length <= 1 || inner.All(char.IsAsciiDigit) || !inner.Any("+-=<>,".Contains);

    private string Braced()
    {
        var end = source.IndexOf('}', at);
        end = end < 0 ? source.Length : end;
        var inner = source[(at + 1)..end];
        at = Math.Min(source.Length, end + 1);
        return inner;
    }

    // Scripts are set tight; a sign in front of everything belongs to what follows.
    private void Between(string sign, double scale, double rise)
    {
        var first = runs.Count == 0 || runs[^1].Text is [.., '(' or '[' or '|' or ' '] || runs[^1].Rise != rise && rise != 0;
        Write(scale < 1 || first && sign is "−" or "+" ? sign : $" {sign} ", scale, rise);
    }

    private void SkipSpaces()
    {
        while (at < source.Length && source[at] == ' ')
            at++;
    }

    private void Write(string text, double scale, double rise, bool italic = false) =>
        MathText.Add(runs, new TextRun(text, scale, rise, italic));
}
