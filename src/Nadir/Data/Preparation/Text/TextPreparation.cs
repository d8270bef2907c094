namespace Nadir;

/// <summary>A preparation of one column of texts: a row of numbers for each text.</summary>
public abstract class TextPreparation : Preparation
{
    private readonly TextTokens tokens;

    private protected TextPreparation(TextAnalyzer analyzer, bool lowercase, string[]? stopWords, int minNgram, int maxNgram)
    {
        (Analyzer, Lowercase, StopWords) = (Require.Defined(analyzer), lowercase, stopWords);
        (MinNgram, MaxNgram) = (Require.Positive(minNgram), Require.Positive(maxNgram));
        if (minNgram > maxNgram)
            throw Error.OutOfRange($"minNgram must be at most maxNgram, got {minNgram} and {maxNgram}.", nameof(minNgram));
        tokens = new TextTokens(analyzer, lowercase, stopWords, minNgram, maxNgram);
    }

    /// <summary>What texts are taken apart into.</summary>
    public TextAnalyzer Analyzer { get; }

    /// <summary>Whether texts become lower case first.</summary>
    public bool Lowercase { get; }

    /// <summary>Words that do not count.</summary>
    public string[]? StopWords { get; }

    /// <summary>The shortest run.</summary>
    public int MinNgram { get; }

    /// <summary>The longest run.</summary>
    public int MaxNgram { get; }

    /// <inheritdoc/>
    protected sealed override ColumnType Takes => ColumnType.Texts;

    /// <summary>The terms of a text, in order; a term that stands twice comes twice.</summary>
    public IReadOnlyList<string> Tokens(string text) => tokens.Of(Require.Present(text));

    /// <summary>The texts of the one column.</summary>
    private protected string[] TextsOf(Table inputs) => inputs.Columns.Count == 1
        ? Array.ConvertAll(((TextColumn)inputs.Columns[0]).Values, text => text!)
        : throw Error.Argument($"{ClassName} takes one column of texts, got {inputs.Columns.Count}: {string.Join(", ", inputs.Names)}. Give each its own (ForColumns in a ColumnTransformer).");
}
