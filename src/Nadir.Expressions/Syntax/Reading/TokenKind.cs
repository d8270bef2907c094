namespace Nadir.Expressions;

/// <summary>What a token of a formula is.</summary>
internal enum TokenKind
{
    Number,
    Name,
    Operator,
    Open,
    Close,
    Comma,
    Bar,
    Superscript,
    Root,
    End,
}
