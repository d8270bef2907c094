namespace Nadir;

/// <summary>How tightly C#'s operators bind, loosest first.</summary>
internal enum CSharpBinding
{
    Any,
    Choice,
    Or,
    And,
    Equality,
    Order,
    Sum,
    Product,
    Sign,
    Whole,
}
