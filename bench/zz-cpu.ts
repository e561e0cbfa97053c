// bench-like: warm 50 feeds, then all, thread CPU time
import RssParser from 'rss-parser';
import { readBody } from '/tmp/wt/reading/src/engine/listening/reading/readBody.ts';
import { feedAddress, feedCount, writeFeed } from '/tmp/wt/reading/bench/feeds.ts';
const bodies = Array.from({length: feedCount}, (_, i) => new Uint8Array(Buffer.from(writeFeed(i))));
const T=()=>{const c=process.threadCpuUsage();return (c.user+c.system)/1000};
const one = process.argv[2]==='rss' ? async (b:Uint8Array)=>{(await new RssParser().parseString(Buffer.from(b).toString())).items.length} : (b:Uint8Array,i:number)=>readBody({contentType:'application/xml',now:Date.now(),maxEntries:1000,bytes:b,address:feedAddress(i,'plain')});
for (let i=0;i<50;i++) await one(bodies[i]!,i);
const t=T(), w=performance.now(); for (let i=0;i<500;i++) await one(bodies[i]!,i);
console.log(process.argv[2], 'thread cpu', (T()-t).toFixed(0), 'wall', (performance.now()-w).toFixed(0));
