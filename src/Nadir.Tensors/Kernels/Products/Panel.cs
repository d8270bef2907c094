using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Copies B into panels one tile wide, so that a tile reads it in order.</summary>
internal static unsafe class Panel<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>Packs the columns of so many matrices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Pack(in Product<T> product, int images)
    {
        var panels = (product.N + (TSimd.Count * 2) - 1) / (TSimd.Count * 2);
        var job = new Job(product, panels);
        var threads = Parallelism.ThreadsFor((long)images * product.K * product.N / 8);
        if (threads == 1)
        {
            for (var part = 0; part < images * panels; part++)
                job.Run(part);
        }
        else
        {
            WorkerPool.Run(job, images * panels, threads);
        }
    }

    private readonly struct Job(Product<T> product, int panels) : IJob
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Run(int part)
        {
            var width = TSimd.Count * 2;
            var (image, panel) = Math.DivRem(part, panels);
            var column = panel * width;
            var columns = Math.Min(width, product.N - column);
            var target = product.Packed + ((nint)part * product.K * width);
            var source = product.B + (image * product.BStride);
            if (product.TransposeB)
            {
                source += column * product.BStep;
                Transposition.Run(source, product.BStep, columns, product.K, target, width);
            }
            else
            {
                for (var depth = 0; depth < product.K; depth++)
                {
                    Unsafe.CopyBlockUnaligned(
                        target + (depth * width), source + (depth * product.BStep) + column,
                        (uint)(columns * sizeof(T)));
                }
            }
        }
    }
}
