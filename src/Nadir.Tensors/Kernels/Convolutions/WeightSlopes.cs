using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The slopes of some images, laid so that each register of them meets one register of the input.</summary>
internal static unsafe class WeightSlopes<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>Elements that a channel of a band takes.</summary>
    public static int Step(in WeightPlan<T> plan) => plan.RegisterCount * TSimd.Count;

    /// <summary>Lays a band of some images; lanes that are no outputs hold 0.</summary>
    /// <param name="slopes">[image][kernel][register]; without masks cleared at the start of a band.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Lay(in WeightPlan<T> plan, in WeightPlan<T>.Part block, in WeightTurn turn, T* slopes)
    {
        var shape = plan.Shape;
        var (columns, plane, outputs) = (shape.OutputWidth, shape.OutputPlane, shape.OutputImage);
        var pitch = plan.Layout.Pitch;
        var step = Step(plan);
        for (var image = 0; image < turn.Images; image++)
        {
            var from = plan.Dy + ((nint)(turn.FirstImage + image) * outputs)
                + ((nint)block.FirstKernel * plane) + ((nint)turn.FirstRow * columns);
            for (var kernel = 0; kernel < block.Kernels; kernel++)
            {
                if (plan.Masks != null)
                    Spread(plan, turn, from, turn.Rows * columns, slopes);
                else
                    Staging<TSimd, TVector, T>.LayRows(from, columns, slopes, pitch, turn.Rows, columns);
                from += plane;
                slopes += step;
            }
        }
    }

    /// <summary>Adds a turn's slopes, lane by lane, to one register for each kernel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Add(in WeightPlan<T> plan, in WeightPlan<T>.Part block, in WeightTurn turn, T* slopes, T* sums)
    {
        var step = Step(plan);
        for (var kernel = 0; kernel < block.Kernels; kernel++)
        {
            var (first, second) = (TSimd.Zero, TSimd.Zero);
            for (var image = 0; image < turn.Images; image++)
            {
                var from = slopes + (((image * block.Kernels) + kernel) * step);
                var register = 0;
                for (; register + 2 <= turn.Registers; register += 2, from += 2 * TSimd.Count)
                {
                    first = TSimd.Add(first, TSimd.Load(from));
                    second = TSimd.Add(second, TSimd.Load(from + TSimd.Count));
                }

                if (register < turn.Registers)
                    first = TSimd.Add(first, TSimd.Load(from));
            }

            var sum = sums + (kernel * TSimd.Count);
            TSimd.Store(TSimd.Add(TSimd.Load(sum), TSimd.Add(first, second)), sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Spread(in WeightPlan<T> plan, in WeightTurn turn, T* from, int limit, T* to)
    {
        var register = plan.Registers;
        var masks = plan.Masks;
        for (var left = turn.Registers; left > 0; left--, register++, to += TSimd.Count)
        {
            var place = register->Place;
            var value = place + TSimd.Count <= limit
                ? TSimd.Load(from + place)
                : TSimd.LoadFirst(from + place, limit - place);
            TSimd.Store(TSimd.Expand(value, TSimd.Load(masks + register->Mask)), to);
        }
    }
}
