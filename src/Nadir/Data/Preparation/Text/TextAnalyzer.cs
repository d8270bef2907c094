namespace Nadir;

/// <summary>What texts are taken apart into.</summary>
public enum TextAnalyzer
{
    /// <summary>Words, and runs of them.</summary>
    Word,

    /// <summary>Runs of characters, across words.</summary>
    Char,

    /// <summary>Runs of characters within words, each word between two spaces.</summary>
    CharWb,
}
