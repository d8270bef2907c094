namespace Nadir.Expressions;

/// <summary>A number, name or sign of a formula, and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its one spelling: <c>*</c> for <c>×</c>, <c>theta</c> for <c>θ</c>.</param>
/// <param name="Start">Where its first character stands.</param>
/// <param name="End">Where the character after its last stands.</param>
/// <param name="Value">Of a number or superscript.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End, double Value = 0)
{
    /// <summary>Whether it may begin an operand; a bar may begin or end one.</summary>
    public bool BeginsOperand => Kind is TokenKind.Number or TokenKind.Name or TokenKind.Open or TokenKind.Root;

    public bool Is(string sign) => Kind == TokenKind.Operator && Text == sign;

    public bool Touches(Token next) => End == next.Start;
}
