namespace Nadir.Expressions;

/// <summary>A part of a formula: a number, a name, or a function of other parts. Equal parts compare equal.</summary>
internal abstract record Node
{
    /// <summary>How many calls stand inside each other at most; what walks a formula recurses as deep.</summary>
    public virtual int Depth => 1;

    /// <summary>How many parts it has, those counted again that stand in several places.</summary>
    public virtual long Size => 1;

    public static implicit operator Node(double value) => new NumberNode(value);

    public static Node operator +(Node left, Node right) => Functions.Add.Of(left, right);

    public static Node operator -(Node left, Node right) => Functions.Subtract.Of(left, right);

    public static Node operator *(Node left, Node right) => Functions.Multiply.Of(left, right);

    public static Node operator /(Node left, Node right) => Functions.Divide.Of(left, right);

    public static Node operator -(Node node) => Functions.Negate.Of(node);
}
