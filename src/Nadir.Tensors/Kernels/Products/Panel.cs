using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Copies B into panels one tile wide, so that a tile reads it in order.</summary>
internal static unsafe class Panel<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    private const int PanelsAPart = 4;

    /// <summary>Packs a stretch of the depth of so many matrices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Pack(in Product<T> product, int images, int firstDepth, int endDepth)
    {
        var panels = (product.N + (TSimd.Count * 2) - 1) / (TSimd.Count * 2);
        var groups = (panels + PanelsAPart - 1) / PanelsAPart;
        var job = new Job(product, panels, groups, firstDepth, endDepth);
        var threads = Parallelism.ThreadsFor((long)images * (endDepth - firstDepth) * product.N / 16);
        if (threads == 1)
        {
            for (var part = 0; part < images * groups; part++)
                job.Run(part);
        }
        else
        {
            WorkerPool.Run(job, images * groups, threads);
        }
    }

    private readonly struct Job(Product<T> product, int panels, int groups, int firstDepth, int endDepth) : IJob
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var width = TSimd.Count * 2;
            var depth = endDepth - firstDepth;
            var (image, group) = Math.DivRem(part, groups);
            var panel = group * PanelsAPart;
            var column = panel * width;
            var columns = Math.Min(width * PanelsAPart, product.N - column);
            var target = product.Packed + (((nint)(image * panels) + panel) * depth * width);
            var source = product.B + (image * product.BStride);
            if (product.TransposeB)
                Turn(source + (column * product.BStep) + firstDepth, columns, depth, target);
            else
                Copy(source + (firstDepth * product.BStep) + column, columns, depth, target);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void Turn(T* source, int columns, int depth, T* target)
        {
            var width = TSimd.Count * 2;
            for (var column = 0; column < columns; column += width)
            {
                Transposition.Run(
                    source + (column * product.BStep), product.BStep, Math.Min(width, columns - column), depth,
                    target + (column * depth), width);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private void Copy(T* source, int columns, int depth, T* target)
        {
            var count = TSimd.Count;
            nint panel = (nint)depth * count * 2;
            for (; depth > 0; depth--)
            {
                var to = target;
                var left = columns;
                for (var from = source; left >= count * 2; left -= count * 2)
                {
                    TSimd.Store(TSimd.Load(from), to);
                    TSimd.Store(TSimd.Load(from + count), to + count);
                    from += count * 2;
                    to += panel;
                }

                if (left > 0)
                    CopyRest(source + columns - left, left, to);
                source += product.BStep;
                target += count * 2;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void CopyRest(T* source, int columns, T* target)
        {
            if (columns >= TSimd.Count)
            {
                TSimd.Store(TSimd.Load(source), target);
                source += TSimd.Count;
                target += TSimd.Count;
                columns -= TSimd.Count;
            }

            if (columns > 0)
                TSimd.StoreFirst(TSimd.LoadFirst(source, columns), target, columns);
        }
    }
}
