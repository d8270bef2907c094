namespace Nadir;

/// <summary>Elementary functions of one number, with the bits that lanes of any width give.</summary>
internal static class Elementary
{
    public static double Exp(double x) => Exp<Float64>(x).Number;

    public static double Log(double x) => Log<Float64>(x).Number;

    public static double Log1P(double x) => Log1P<Float64>(x).Number;

    private static L Exp<L>(L x)
        where L : struct, ILane<L> => L.Exp(x);

    private static L Log<L>(L x)
        where L : struct, ILane<L> => L.Log(x);

    private static L Log1P<L>(L x)
        where L : struct, ILane<L> => L.Log1P(x);
}
