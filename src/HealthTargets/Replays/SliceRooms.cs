namespace HealthTargets.Replays;

/// <summary>The rooms of the threads that work on one result; kept, so that a second run allocates none.</summary>
internal sealed class SliceRooms(IReadOnlyList<UnitLayout> layouts)
{
    private readonly List<SliceRoom> rooms = [new(layouts)];

    public int Count => rooms.Count;

    public long ExactlyDecided
    {
        get
        {
            long sum = 0;
            foreach (SliceRoom room in rooms)
            {
                sum += room.ExactlyDecided;
            }

            return sum;
        }
    }

    public SliceRoom this[int thread] => rooms[thread];

    /// <summary>Makes room for so many threads and forgets what was counted.</summary>
    public void Prepare(int threads)
    {
        while (rooms.Count < threads)
        {
            rooms.Add(new(layouts));
        }

        foreach (SliceRoom room in rooms)
        {
            room.Clear();
        }
    }
}
