using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>One function over a block of places, on one thread at the machine's full width.</summary>
internal static unsafe class LaneLoop
{
    public static void Copy(Operand from, Span<double> result)
    {
        if (from.IsNumber)
            result.Fill(from.Number);
        else
            new ReadOnlySpan<double>(from.Column, result.Length).CopyTo(result);
    }

    public static void Run<F>(F function, Operand x, Span<double> result)
        where F : struct, IUnaryLane
    {
        fixed (double* to = result)
        {
            var work = new UnaryWork<F>(function, (byte*)x.Column, (byte*)to, result.Length);
            LaneDispatch.Run<UnaryWork<F>, double>(ref work);
        }
    }

    public static void Run<F>(F function, Operand x, Operand y, Span<double> result)
        where F : struct, IBinaryLane
    {
        if (x.IsNumber)
        {
            Run(new WithLeft<F>(function, x.Number), y, result);
            return;
        }

        if (y.IsNumber)
        {
            Run(new WithRight<F>(function, y.Number), x, result);
            return;
        }

        fixed (double* to = result)
        {
            var work = new BinaryWork<F>(function, (byte*)x.Column, (byte*)y.Column, (byte*)to, result.Length);
            LaneDispatch.Run<BinaryWork<F>, double>(ref work);
        }
    }

    public static void Run<F>(F function, Operand x, Operand y, Operand z, Span<double> result)
        where F : struct, ITernaryLane
    {
        fixed (double* to = result)
        {
            var work = new TernaryWork<F>(function, (byte*)x.Column, (byte*)y.Column, (byte*)z.Column, (byte*)to, result.Length);
            LaneDispatch.Run<TernaryWork<F>, double>(ref work);
        }
    }
}
