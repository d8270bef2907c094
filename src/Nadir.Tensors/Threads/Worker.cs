using System.Runtime.Intrinsics.X86;

namespace Nadir.Tensors;

/// <summary>A background thread that looks for parts, spins a while for more, then sleeps.</summary>
internal sealed class Worker
{
    // About half a millisecond: the serial work between two layers of a network is shorter.
    private const int SpinsBeforeSleep = 20_000;

    private readonly int number;
    private readonly object gate = new();
    private bool asleep;

    public Worker(int number)
    {
        this.number = number;
        new Thread(Loop, maxStackSize: 1 << 20) { IsBackground = true, Name = $"Nadir worker {number}" }.Start();
    }

    /// <summary>Wakes the thread if it sleeps; free when it spins.</summary>
    public void Wake()
    {
        if (!Volatile.Read(ref asleep))
            return;
        lock (gate)
        {
            asleep = false;
            Monitor.Pulse(gate);
        }
    }

    public static void Pause()
    {
        if (X86Base.IsSupported)
            X86Base.Pause();
        else
            Thread.SpinWait(1);
    }

    private void Loop()
    {
        var spins = 0;
        while (true)
        {
            if (WorkerPool.TryRunPart(number))
            {
                spins = 0;
            }
            else if (++spins < SpinsBeforeSleep)
            {
                Pause();
            }
            else
            {
                Sleep();
                spins = 0;
            }
        }
    }

    private void Sleep()
    {
        lock (gate)
        {
            // With the fence, either the caller sees the flag or this thread sees the caller's ticket.
            asleep = true;
            Interlocked.MemoryBarrier();
            if (WorkerPool.HasPartFor(number))
                asleep = false;
            while (asleep)
                Monitor.Wait(gate);
        }
    }
}
