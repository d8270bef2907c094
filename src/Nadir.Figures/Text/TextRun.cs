namespace Nadir.Figures;

/// <summary>A piece of a line of text in one size and at one height.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Scale">Its size, as a share of the line's.</param>
/// <param name="Rise">How far above the base line it stands, in ems of the line.</param>
/// <param name="Italic">Whether it is the name of a variable.</param>
internal readonly record struct TextRun(string Text, double Scale = 1, double Rise = 0, bool Italic = false)
{
    public bool SetsLike(TextRun other) => (Scale, Rise, Italic) == (other.Scale, other.Rise, other.Italic);
}
