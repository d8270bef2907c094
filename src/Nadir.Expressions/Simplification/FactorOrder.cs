namespace Nadir.Expressions;

/// <summary>In which order factors are written: numbers, constants, names, calls, sums.</summary>
internal static class FactorOrder
{
    public static int Of(Node part) => part switch
    {
        NumberNode => 0,
        ConstantNode => 1,
        NameNode => 2,
        CallNode { Function: Add or Subtract } => 5,
        CallNode { Function: Power, Arguments: [NameNode or ConstantNode, _] } => 3,
        _ => 4,
    };
}
