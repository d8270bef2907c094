namespace Nadir.Expressions;

/// <summary>How tightly operators bind; a higher one binds first.</summary>
internal static class Binding
{
    public const int Loosest = 0;
    public const int Or = 10;
    public const int And = 20;
    public const int Not = 30;
    public const int Comparison = 40;
    public const int Sum = 50;
    public const int Product = 60;
    public const int Sign = 70;
    public const int Power = 80;
}
