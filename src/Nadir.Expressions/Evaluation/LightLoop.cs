using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>Blocks of functions of an instruction or two: four registers a turn, where the loop itself would cost as much.</summary>
internal static unsafe class LightLoop
{
    private const int Turns = 4;

    public static void Run<F>(F function, Operand x, Span<double> result)
        where F : struct, IUnaryLane
    {
        fixed (double* to = result)
        {
            var work = new Unary<F>(function, x.Column, to, result.Length);
            LaneDispatch.Run<Unary<F>, double>(ref work);
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
            var work = new Binary<F>(function, x.Column, y.Column, to, result.Length);
            LaneDispatch.Run<Binary<F>, double>(ref work);
        }
    }

    private readonly struct Unary<F>(F operation, double* x, double* result, int count) : ILaneWork
        where F : struct, IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run<L, T>()
            where L : struct, ILane<L, T>
            where T : unmanaged
        {
            var function = operation;
            var from = (T*)x;
            var to = (T*)result;
            var width = L.Width;
            var rest = count;
            for (; rest >= Turns * width; rest -= Turns * width)
            {
                var first = function.Apply(L.Load(in *from, 0));
                var second = function.Apply(L.Load(in *(from + width), 0));
                var third = function.Apply(L.Load(in *(from + (2 * width)), 0));
                var fourth = function.Apply(L.Load(in *(from + (3 * width)), 0));
                L.Store(first, ref *to, 0);
                L.Store(second, ref *(to + width), 0);
                L.Store(third, ref *(to + (2 * width)), 0);
                L.Store(fourth, ref *(to + (3 * width)), 0);
                from += Turns * width;
                to += Turns * width;
            }

            for (; rest > 0; rest -= width, from += width, to += width)
                PartialLane.Store(function.Apply(PartialLane.Load<L, T>(from, Math.Min(rest, width))), to, Math.Min(rest, width));
        }
    }

    private readonly struct Binary<F>(F operation, double* x, double* y, double* result, int count) : ILaneWork
        where F : struct, IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run<L, T>()
            where L : struct, ILane<L, T>
            where T : unmanaged
        {
            var function = operation;
            var left = (T*)x;
            var right = (T*)y;
            var to = (T*)result;
            var width = L.Width;
            var rest = count;
            for (; rest >= Turns * width; rest -= Turns * width)
            {
                var first = function.Apply(L.Load(in *left, 0), L.Load(in *right, 0));
                var second = function.Apply(L.Load(in *(left + width), 0), L.Load(in *(right + width), 0));
                var third = function.Apply(L.Load(in *(left + (2 * width)), 0), L.Load(in *(right + (2 * width)), 0));
                var fourth = function.Apply(L.Load(in *(left + (3 * width)), 0), L.Load(in *(right + (3 * width)), 0));
                L.Store(first, ref *to, 0);
                L.Store(second, ref *(to + width), 0);
                L.Store(third, ref *(to + (2 * width)), 0);
                L.Store(fourth, ref *(to + (3 * width)), 0);
                left += Turns * width;
                right += Turns * width;
                to += Turns * width;
            }

            for (; rest > 0; rest -= width, left += width, right += width, to += width)
            {
                var some = Math.Min(rest, width);
                PartialLane.Store(function.Apply(PartialLane.Load<L, T>(left, some), PartialLane.Load<L, T>(right, some)), to, some);
            }
        }
    }
}
